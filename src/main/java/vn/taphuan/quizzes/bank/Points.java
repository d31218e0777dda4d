package vn.taphuan.quizzes.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact share of the points of questions: three answers of one third each are one point, not nearly one, so nobody fails by
 * rounding.
 *
 * @param numerator not negative
 * @param denominator positive
 */
public record Points(long numerator, long denominator) {

    public static final Points NONE = new Points(0, 1);
    public static final Points FULL = new Points(1, 1);

    /** @throws IllegalArgumentException when negative or divided by nothing; kept in lowest terms */
    public Points {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("not a share of points: " + numerator + "/" + denominator);
        }
        long common = greatestCommonDivisor(numerator, denominator);
        numerator /= common;
        denominator /= common;
    }

    /** One point for all, none for nothing or less. */
    public static Points share(int earned, int all) {
        return earned <= 0 ? NONE : new Points(earned, all);
    }

    public Points plus(Points other) {
        return new Points(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    public boolean isNone() {
        return numerator == 0;
    }

    public boolean isFull() {
        return equals(FULL);
    }

    /** These points if a full answer to {@code questions} of them were worth {@code scale}, rounded half up. */
    public BigDecimal scaled(int scale, int questions, int decimals) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(scale))
                .divide(
                        BigDecimal.valueOf(denominator).multiply(BigDecimal.valueOf(questions)),
                        decimals,
                        RoundingMode.HALF_UP);
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
