package vn.taphuan.classes.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.calendar.HalfDayHours;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.time.PlatformTime;

/**
 * When people can check in: from some minutes before a half-day begins until it ends, by the server's clock. The hours are those of
 * {@code taphuan.check-in.*}, or the usual ones of {@code taphuan.hours.*} (to be checked with the centre); in a demo it is the whole day, so that it can be tried at any hour.
 */
@Component
class CheckInHours {

    private final HalfDayHours hours;
    private final Duration before;
    private final boolean allDay;

    CheckInHours(
            @Value("${taphuan.check-in.morning:${taphuan.hours.morning:07:30-11:30}}") String morning,
            @Value("${taphuan.check-in.afternoon:${taphuan.hours.afternoon:13:30-17:00}}") String afternoon,
            @Value("${taphuan.check-in.minutes-before:60}") int minutesBefore,
            @Value("${taphuan.check-in.all-day:#{null}}") @Nullable Boolean allDay,
            Deployment deployment) {
        this.hours = new HalfDayHours(morning, afternoon);
        this.before = Duration.ofMinutes(minutesBefore);
        this.allDay = allDay == null ? deployment.isDemo() : allDay;
    }

    /** @param ends the first moment at which it is too late */
    record Window(Instant opens, Instant ends) {}

    Window of(LocalDate date, HalfDay halfDay) {
        if (allDay) {
            return new Window(
                    date.atStartOfDay(PlatformTime.ZONE).toInstant(),
                    date.plusDays(1).atStartOfDay(PlatformTime.ZONE).toInstant());
        }
        var half = hours.span(date, halfDay);
        return new Window(half.begin().minus(before), half.end());
    }

    Window of(Hall hall) {
        return of(hall.date(), hall.halfDay());
    }
}
