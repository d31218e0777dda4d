package vn.taphuan.quizzes.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.quizzes.bank.QuizRules;

/**
 * How a sitting is held.
 *
 * @param quiz how the quiz is taken; the title is that of the sitting
 * @param opensAt from when people may begin where their place is open
 * @param closesAt until when people may begin, and when every attempt ends that has no extra time
 * @param entryCode what one types to begin, without regard to case; none where no code is asked for
 * @param spreadSeconds over which the starts are spread, 0 for everybody at once
 * @param graceSeconds for which answers that were on their way at the deadline still count
 */
public record SittingRules(
        QuizRules quiz,
        Instant opensAt,
        Instant closesAt,
        @Nullable String entryCode,
        int spreadSeconds,
        int graceSeconds) {

    public static final int USUAL_GRACE_SECONDS = 30;
    public static final int LONGEST_SPREAD_SECONDS = 600;
    public static final int LONGEST_GRACE_SECONDS = 300;
}
