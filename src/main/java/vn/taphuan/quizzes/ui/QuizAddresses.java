package vn.taphuan.quizzes.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.web.OpenAddresses;

/** Answering is guarded by the attempt's token, which {@link AnsweringLane} asks for; getting the token itself asks for the sign-in. */
@Component
class QuizAddresses implements OpenAddresses {

    /** Whoever waits asks every few seconds; the answer says nothing about people. */
    @Override
    public List<String> harmless() {
        return List.of(SittingApi.STATE);
    }
}
