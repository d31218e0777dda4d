package vn.taphuan.classes.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.HalfDay;

/**
 * From when to when a half-day stands in a calendar. A session has no hours of its own, and no paper that was read names any (cần đối
 * chiếu): {@code taphuan.hours.morning} and {@code taphuan.hours.afternoon}, each like {@code 07:30-11:30}.
 */
@Component
class HalfDayHours {

    private record Span(LocalTime from, LocalTime to) {

        static Span parse(String text) {
            int dash = text.indexOf('-');
            if (dash < 0) {
                throw new IllegalArgumentException("not hours like 07:30-11:30: " + text);
            }
            var span = new Span(
                    LocalTime.parse(text.substring(0, dash).strip()),
                    LocalTime.parse(text.substring(dash + 1).strip()));
            if (!span.to().isAfter(span.from())) {
                throw new IllegalArgumentException("hours that end before they begin: " + text);
            }
            return span;
        }
    }

    private final Span morning;
    private final Span afternoon;

    HalfDayHours(
            @Value("${taphuan.hours.morning:07:30-11:30}") String morning,
            @Value("${taphuan.hours.afternoon:13:30-17:00}") String afternoon) {
        this.morning = Span.parse(morning);
        this.afternoon = Span.parse(afternoon);
    }

    LocalDateTime begin(LocalDate date, HalfDay halfDay) {
        return date.atTime(of(halfDay).from());
    }

    LocalDateTime end(LocalDate date, HalfDay halfDay) {
        return date.atTime(of(halfDay).to());
    }

    private Span of(HalfDay halfDay) {
        return halfDay == HalfDay.MORNING ? morning : afternoon;
    }
}
