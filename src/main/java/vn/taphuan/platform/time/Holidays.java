package vn.taphuan.platform.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Public holidays of Viet Nam, fixed and lunar. Days off in lieu and the second day beside 2 September are set by the
 * authorities each year and are not known here.
 */
public final class Holidays {

    /** First and last year for which every holiday was compared with a second computation and with days that were published. */
    public static final Years YEARS = new Years(2021, 2035);

    /** Both included. */
    public record Years(int first, int last) {

        public boolean contains(int year) {
            return year >= first && year <= last;
        }
    }

    private static final Map<MonthDay, Holiday> FIXED = Map.of(
            MonthDay.of(1, 1), Holiday.NEW_YEAR,
            MonthDay.of(4, 30), Holiday.REUNIFICATION,
            MonthDay.of(5, 1), Holiday.LABOUR,
            MonthDay.of(9, 2), Holiday.NATIONAL);
    private static final int TET_DAYS = 3;
    private static final int HUNG_KINGS_MONTH = 3;
    private static final int HUNG_KINGS_DAY = 10;

    private Holidays() {}

    /** The holiday on a day; right for 1968 and later. */
    public static Optional<Holiday> on(LocalDate date) {
        var fixed = FIXED.get(MonthDay.from(date));
        return fixed == null ? lunar(date) : Optional.of(fixed);
    }

    /** All holidays of a year, in the order of time. */
    public static SortedMap<LocalDate, Holiday> of(int year) {
        SortedMap<LocalDate, Holiday> days = new TreeMap<>();
        var first = LocalDate.of(year, 1, 1);
        first.datesUntil(first.plusYears(1)).forEach(day -> on(day).ifPresent(holiday -> days.put(day, holiday)));
        return days;
    }

    private static Optional<Holiday> lunar(LocalDate date) {
        var today = LunarDate.of(date);
        if ((isFirstMonth(today) && today.day() <= TET_DAYS) || isNewYear(LunarDate.of(date.plusDays(1)))) {
            return Optional.of(Holiday.TET);
        }
        boolean hungKings = today.month() == HUNG_KINGS_MONTH && today.day() == HUNG_KINGS_DAY && !today.leap();
        return hungKings ? Optional.of(Holiday.HUNG_KINGS) : Optional.empty();
    }

    private static boolean isNewYear(LunarDate day) {
        return isFirstMonth(day) && day.day() == 1;
    }

    private static boolean isFirstMonth(LunarDate day) {
        return day.month() == 1 && !day.leap();
    }
}
