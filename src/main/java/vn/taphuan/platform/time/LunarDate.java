package vn.taphuan.platform.time;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.SimpleTimeZone;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/**
 * A day of the Vietnamese lunar calendar: the rules of the Chinese one, with new moons and solstices told in the time of
 * Hà Nội (UTC+7), which in some years moves a month (Tết 2030 is 02/02, in China 03/02). Right from 1968 on.
 *
 * @param leap whether the month is an inserted one
 */
record LunarDate(int month, int day, boolean leap) {

    static LunarDate of(LocalDate date) {
        var calendar = new VietnameseCalendar();
        calendar.setTime(Date.from(date.atTime(12, 0).toInstant(VietnameseCalendar.OFFSET)));
        return new LunarDate(
                calendar.get(ChineseCalendar.MONTH) + 1,
                calendar.get(ChineseCalendar.DAY_OF_MONTH),
                calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 1);
    }

    private static final class VietnameseCalendar extends ChineseCalendar {

        private static final int HOURS = 7;
        private static final int MILLIS_PER_HOUR = 3_600_000;
        private static final ZoneOffset OFFSET = ZoneOffset.ofHours(HOURS);
        private static final TimeZone HANOI = new SimpleTimeZone(HOURS * MILLIS_PER_HOUR, "VIETNAM_ZONE").freeze();

        VietnameseCalendar() {
            super(HANOI, ULocale.ENGLISH, HANOI);
        }
    }
}
