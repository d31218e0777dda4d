package vn.taphuan.platform.time;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * The Vietnamese lunar calendar computed a second time, from the series of Jean Meeus for new moons and the sun's longitude, as
 * Hồ Ngọc Đức described it. For comparison with what the platform uses.
 */
final class MeeusMoon {

    private static final double HANOI = 7;
    private static final double MONTH = 29.530588853;
    private static final double DEGREE = Math.PI / 180;
    private static final int EPOCH = 2415021;

    private MeeusMoon() {}

    static LunarDate of(LocalDate date) {
        long day = JulianFields.JULIAN_DAY.getFrom(date);
        long k = (long) Math.floor((day - EPOCH + 0.076998695) / MONTH);
        long last = k + 1;
        while (newMoon(last) > day) {
            last--;
        }
        long monthStart = newMoon(last);
        long eleventh = eleventhMonth(date.getYear());
        long nextEleventh = eleventh;
        if (eleventh >= monthStart) {
            eleventh = eleventhMonth(date.getYear() - 1);
        } else {
            nextEleventh = eleventhMonth(date.getYear() + 1);
        }
        int since = (int) Math.floor((monthStart - eleventh) / 29.0);
        int month = since + 11;
        boolean leap = false;
        if (nextEleventh - eleventh > 365) {
            int leapMonth = leapMonth(eleventh);
            if (since >= leapMonth) {
                month = since + 10;
                leap = since == leapMonth;
            }
        }
        return new LunarDate(month > 12 ? month - 12 : month, (int) (day - monthStart + 1), leap);
    }

    private static long eleventhMonth(int year) {
        long day = JulianFields.JULIAN_DAY.getFrom(LocalDate.of(year, 12, 31));
        long k = (long) Math.floor((day - EPOCH) / MONTH);
        long start = newMoon(k);
        return sunSector(start) >= 9 ? newMoon(k - 1) : start;
    }

    private static int leapMonth(long eleventh) {
        long k = (long) Math.floor((eleventh - EPOCH + 0.076998695) / MONTH + 0.5);
        int i = 1;
        int sector = sunSector(newMoon(k + i));
        int last;
        do {
            last = sector;
            i++;
            sector = sunSector(newMoon(k + i));
        } while (sector != last && i < 14);
        return i - 1;
    }

    private static long newMoon(long k) {
        double t = k / 1236.85;
        double t2 = t * t;
        double t3 = t2 * t;
        double mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3;
        mean += 0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * DEGREE);
        double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
        double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
        double node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
        double c = (0.1734 - 0.000393 * t) * Math.sin(sun * DEGREE) + 0.0021 * Math.sin(2 * DEGREE * sun);
        c += -0.4068 * Math.sin(moon * DEGREE) + 0.0161 * Math.sin(DEGREE * 2 * moon);
        c -= 0.0004 * Math.sin(DEGREE * 3 * moon);
        c += 0.0104 * Math.sin(DEGREE * 2 * node) - 0.0051 * Math.sin(DEGREE * (sun + moon));
        c += -0.0074 * Math.sin(DEGREE * (sun - moon)) + 0.0004 * Math.sin(DEGREE * (2 * node + sun));
        c += -0.0004 * Math.sin(DEGREE * (2 * node - sun)) - 0.0006 * Math.sin(DEGREE * (2 * node + moon));
        c += 0.0010 * Math.sin(DEGREE * (2 * node - moon)) + 0.0005 * Math.sin(DEGREE * (2 * moon + sun));
        double deltaT = -0.000278 + 0.000265 * t + 0.000262 * t2;
        return (long) Math.floor(mean + c - deltaT + 0.5 + HANOI / 24);
    }

    /** Twelfth of the sun's way at the beginning of a day, 0 from the spring equinox on. */
    private static int sunSector(long day) {
        double t = (day - 0.5 - HANOI / 24 - 2451545.0) / 36525;
        double t2 = t * t;
        double m = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
        double mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
        double d = (1.914600 - 0.004817 * t - 0.000014 * t2) * Math.sin(DEGREE * m);
        d += (0.019993 - 0.000101 * t) * Math.sin(DEGREE * 2 * m) + 0.000290 * Math.sin(DEGREE * 3 * m);
        double longitude = ((mean + d) % 360 + 360) % 360;
        return (int) (longitude / 30);
    }
}
