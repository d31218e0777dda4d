package vn.taphuan.classes.calendar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What planning takes for granted until somebody knows better; no paper that was read settles these numbers (cần đối chiếu).
 *
 * @param middayHours between the end of a morning and the beginning of an afternoon
 * @param overnightHours between the end of an afternoon and the next morning
 * @param otherUnitHours by road between two units of which nobody has entered the time; none: it is asked for
 * @param hoursPerYear that an own lecturer of a centre teaches (fact T-31, read second hand); none: no limit
 */
public record PlanSettings(
        BigDecimal middayHours,
        BigDecimal overnightHours,
        @Nullable BigDecimal otherUnitHours,
        @Nullable Integer hoursPerYear,
        int version) {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(48);
    private static final int MOST_HOURS = 2000;

    public boolean isWrong() {
        return isNoTime(middayHours)
                || isNoTime(overnightHours)
                || (otherUnitHours != null && isNoTime(otherUnitHours))
                || (hoursPerYear != null && (hoursPerYear < 1 || hoursPerYear > MOST_HOURS));
    }

    static boolean isNoTime(BigDecimal hours) {
        return hours.signum() < 0 || hours.compareTo(LONGEST) > 0;
    }
}
