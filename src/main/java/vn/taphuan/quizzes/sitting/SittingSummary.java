package vn.taphuan.quizzes.sitting;

import java.time.Instant;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.SittingId;

/**
 * A sitting as lists show it.
 *
 * @param centre that holds the class
 * @param about the module or class that it counts for
 * @param people who take it, at all its places
 * @param prepared how many of them have a paper
 * @param begun how many have begun
 * @param ended how many of them have no attempt that runs
 */
public record SittingSummary(
        SittingId id,
        ClassLabel trainingClass,
        UnitId centre,
        QuizSubject about,
        String title,
        SittingState state,
        Instant opensAt,
        Instant closesAt,
        int people,
        int prepared,
        int begun,
        int ended) {

    /** Whether people may begin somewhere, were it for the time alone. */
    public boolean isRunning(Instant now) {
        return state == SittingState.OPEN && now.isBefore(closesAt);
    }
}
