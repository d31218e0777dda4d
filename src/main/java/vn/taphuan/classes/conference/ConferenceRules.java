package vn.taphuan.classes.conference;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a place of a conference needs somebody. None of it stands in a paper: to be settled by who holds the conference ("cần đối chiếu").
 *
 * @param silentAfter a place of which nothing was heard for so long stands out
 * @param headsAfter so long after the beginning, heads are expected
 * @param difference from so many people on, heads and list differ
 */
@ConfigurationProperties("taphuan.conference")
public record ConferenceRules(
        @DefaultValue("45m") Duration silentAfter,
        @DefaultValue("15m") Duration headsAfter,
        @DefaultValue("5") int difference) {}
