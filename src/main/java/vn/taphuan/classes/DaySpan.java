package vn.taphuan.classes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days one after the other, or the same half of each.
 *
 * @param last itself included
 * @param halfDay none for whole days
 */
public record DaySpan(
        LocalDate first, LocalDate last, @Nullable HalfDay halfDay) {

    private static final int MOST_YEARS = 2;

    /** Backwards, or longer than two years: a slip of the keyboard. */
    public boolean isWrong() {
        return last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS));
    }

    public boolean covers(LocalDate date, HalfDay half) {
        return !date.isBefore(first) && !date.isAfter(last) && (halfDay == null || halfDay == half);
    }
}
