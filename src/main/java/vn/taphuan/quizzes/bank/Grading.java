package vn.taphuan.quizzes.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Which mark several attempts of one person come to. */
public enum Grading {
    HIGHEST,
    LAST,
    /** Rounded half up to one decimal, as the mark of an attempt is. */
    AVERAGE,
    FIRST;

    /** @param marks out of ten, of the ended attempts in their order, at least one */
    public BigDecimal of(List<BigDecimal> marks) {
        return switch (this) {
            case HIGHEST -> marks.stream().max(BigDecimal::compareTo).orElseThrow();
            case LAST -> marks.getLast();
            case FIRST -> marks.getFirst();
            case AVERAGE ->
                marks.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(marks.size()), 1, RoundingMode.HALF_UP);
        };
    }
}
