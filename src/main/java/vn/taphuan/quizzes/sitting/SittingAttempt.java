package vn.taphuan.quizzes.sitting;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.AttemptState;

/**
 * One attempt as staff see it; never what was answered.
 *
 * @param score out of ten with one decimal; none while it runs
 * @param endedAt none while it runs
 */
public record SittingAttempt(
        AttemptId id,
        int number,
        AttemptState state,
        Instant startedAt,
        Instant deadline,
        @Nullable Instant endedAt,
        @Nullable BigDecimal score,
        boolean passed) {}
