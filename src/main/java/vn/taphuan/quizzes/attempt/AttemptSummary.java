package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.quizzes.QuizSubject;

/**
 * One attempt as lists show it.
 *
 * @param number 1 for the person's first attempt at this quiz
 * @param questions how many it has
 * @param passPercent least share of the points, of 100, with which it is passed
 * @param deadline by the server's clock, without the grace
 * @param endedAt when it was handed in, or the deadline when nobody did; none while it runs
 * @param answered questions with an answer; none while it runs
 * @param score out of ten with one decimal, half up; passing is decided on this figure; none while it runs
 * @param shown what its owner may see of it now; whoever shows it to him asks this first
 */
public record AttemptSummary(
        AttemptId id,
        QuizSubject subject,
        int number,
        String title,
        AttemptState state,
        int questions,
        int passPercent,
        Instant startedAt,
        Instant deadline,
        @Nullable Instant endedAt,
        @Nullable Integer answered,
        @Nullable BigDecimal score,
        boolean passed,
        ShownParts shown) {

    public boolean isRunning() {
        return state == AttemptState.RUNNING;
    }

    /** The score as a share of 100; none while it runs. */
    public @Nullable Integer percent() {
        return score == null ? null : score.movePointRight(1).intValueExact();
    }
}
