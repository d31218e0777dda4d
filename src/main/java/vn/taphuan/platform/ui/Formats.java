package vn.taphuan.platform.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.time.PlatformTime;

/** How dates, times and numbers are written: 24/11/2026, 13:30, 1.234,5. */
public final class Formats {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");

    private Formats() {}

    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    public static String time(Instant instant) {
        return TIME.format(instant.atZone(PlatformTime.ZONE));
    }

    /** With seconds: 13:30:05. */
    public static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(PlatformTime.ZONE));
    }

    public static String dateTime(Instant instant) {
        return DATE_TIME.format(instant.atZone(PlatformTime.ZONE));
    }

    /** At most one decimal: 7,5. */
    public static String number(double number) {
        var format = NumberFormat.getNumberInstance(VIETNAM);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** Exactly one decimal: 7,0. */
    public static String mark(BigDecimal mark) {
        var format = NumberFormat.getNumberInstance(VIETNAM);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(mark);
    }
}
