package vn.taphuan.classes.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.platform.time.PlatformTime;

/**
 * From when to when a half-day lasts. A session has no hours of its own, and no paper that was read names any (cần đối chiếu):
 * {@code taphuan.hours.morning} and {@code taphuan.hours.afternoon}, each like {@code 07:30-11:30}.
 */
@Component
public class HalfDayHours {

    /** @param end the first moment after it */
    public record Span(Instant begin, Instant end) {

        public boolean contains(Instant moment) {
            return !moment.isBefore(begin) && moment.isBefore(end);
        }
    }

    private record Hours(LocalTime from, LocalTime to) {

        static Hours parse(String text) {
            int dash = text.indexOf('-');
            if (dash < 0) {
                throw new IllegalArgumentException("not hours like 07:30-11:30: " + text);
            }
            var hours = new Hours(
                    LocalTime.parse(text.substring(0, dash).strip()),
                    LocalTime.parse(text.substring(dash + 1).strip()));
            if (!hours.to().isAfter(hours.from())) {
                throw new IllegalArgumentException("hours that end before they begin: " + text);
            }
            return hours;
        }
    }

    private final Hours morning;
    private final Hours afternoon;

    public HalfDayHours(
            @Value("${taphuan.hours.morning:07:30-11:30}") String morning,
            @Value("${taphuan.hours.afternoon:13:30-17:00}") String afternoon) {
        this.morning = Hours.parse(morning);
        this.afternoon = Hours.parse(afternoon);
    }

    public LocalDateTime begin(LocalDate date, HalfDay halfDay) {
        return date.atTime(of(halfDay).from());
    }

    public LocalDateTime end(LocalDate date, HalfDay halfDay) {
        return date.atTime(of(halfDay).to());
    }

    public Span span(LocalDate date, HalfDay halfDay) {
        return new Span(
                begin(date, halfDay).atZone(PlatformTime.ZONE).toInstant(),
                end(date, halfDay).atZone(PlatformTime.ZONE).toInstant());
    }

    private Hours of(HalfDay halfDay) {
        return halfDay == HalfDay.MORNING ? morning : afternoon;
    }
}
