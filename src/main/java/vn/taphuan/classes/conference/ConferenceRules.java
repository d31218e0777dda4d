package vn.taphuan.classes.conference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.platform.time.PlatformTime;

/**
 * When a place of a conference needs somebody. None of it stands in a paper: to be settled by who holds the conference ("cần đối chiếu").
 *
 * @param silentAfter a place of which nothing was heard for so long stands out
 * @param headsAfter so long after the beginning, heads are expected
 * @param difference from so many people on, heads and list differ
 * @param morning when a session of the morning begins
 * @param afternoon when one of the afternoon begins
 * @param lasts how long a session lasts
 */
@ConfigurationProperties("taphuan.conference")
public record ConferenceRules(
        @DefaultValue("45m") Duration silentAfter,
        @DefaultValue("15m") Duration headsAfter,
        @DefaultValue("5") int difference,
        @DefaultValue("07:30") LocalTime morning,
        @DefaultValue("13:30") LocalTime afternoon,
        @DefaultValue("4h") Duration lasts) {

    Instant begin(LocalDate date, HalfDay half) {
        return date.atTime(half == HalfDay.MORNING ? morning : afternoon)
                .atZone(PlatformTime.ZONE)
                .toInstant();
    }
}
