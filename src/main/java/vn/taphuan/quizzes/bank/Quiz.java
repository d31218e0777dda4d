package vn.taphuan.quizzes.bank;

import java.util.List;
import vn.taphuan.catalogue.ModuleCode;

/** A module's quiz with what may be drawn for it now. */
public record Quiz(QuizId id, ModuleCode module, QuizContent content, List<QuestionVersion> pool) {

    public Quiz {
        pool = List.copyOf(pool);
    }
}
