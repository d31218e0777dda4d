package vn.taphuan.quizzes.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has beyond the rules.
 *
 * @param minutes that every attempt lasts longer, and that people may begin later; 0 for none
 * @param attempts more than the rules give; 0 for none
 * @param opensAt in place of the sitting's; none for the same
 * @param closesAt in place of the sitting's; none for the same
 */
public record AllowanceContent(
        AllowanceTarget target,
        int minutes,
        int attempts,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        String reason) {

    public static final int MOST_MINUTES = 240;
    public static final int MOST_ATTEMPTS = 5;
}
