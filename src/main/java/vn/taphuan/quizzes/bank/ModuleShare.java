package vn.taphuan.quizzes.bank;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** So many questions of each module of the class, of one difficulty or of any. */
public record ModuleShare(@Nullable Difficulty difficulty, int count) {

    boolean fits(QuestionContent question) {
        return difficulty == null || question.difficulty() == difficulty;
    }

    /** How many questions a module lacks. */
    int missing(Collection<QuestionContent> questions) {
        return Math.max(0, count - (int) questions.stream().filter(this::fits).count());
    }

    /** From what a module has: as many as there are, where it has lost some since the class chose it. */
    Draw from(List<QuestionVersion> pool) {
        var fitting = pool.stream().filter(one -> fits(one.content())).toList();
        return new Draw(Math.min(count, fitting.size()), fitting);
    }
}
