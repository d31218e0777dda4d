package vn.taphuan.quizzes.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.web.OpenAddresses;

/** Answering is guarded by the attempt's token; getting the token itself asks for the sign-in and its protection. */
@Component
class QuizAddresses implements OpenAddresses {

    @Override
    public List<String> guardedByToken() {
        return List.of(
                AnsweringApi.ATTEMPT,
                AnsweringApi.ATTEMPT + "/answers",
                AnsweringApi.ATTEMPT + "/submission",
                AnsweringApi.ATTEMPT + "/alive");
    }

    /** Whoever waits asks every few seconds; the answer says nothing about people. */
    @Override
    public List<String> harmless() {
        return List.of(SittingApi.STATE);
    }
}
