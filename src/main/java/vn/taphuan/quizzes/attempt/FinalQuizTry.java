package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at the final quiz of a class.
 *
 * @param number 1 for a person's first
 * @param mark out of ten with one decimal, half up: the share of the points; none while the attempt runs
 * @param endedAt none while it runs
 */
public record FinalQuizTry(
        int number, @Nullable BigDecimal mark, @Nullable Instant endedAt) {

    /** The highest mark; none before an attempt has ended. */
    public static Optional<BigDecimal> best(List<FinalQuizTry> tries) {
        return tries.stream()
                .flatMap(one -> Optional.ofNullable(one.mark()).stream())
                .max(BigDecimal::compareTo);
    }
}
