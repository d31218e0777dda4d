package vn.taphuan.quizzes.sitting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;

/**
 * When somebody at a place may begin, with all that was allowed to him.
 *
 * @param closesAt the last moment to begin, extra minutes included
 * @param own whether these times are his own, whatever his place does
 */
record Hours(Instant opensAt, Instant closesAt, boolean own, SiteState state) {

    static Hours of(Setup setup, @Nullable PlaceId place, Allowed allowed, Instant now) {
        var rules = setup.rules();
        var opens = allowed.opensAt() == null ? rules.opensAt() : allowed.opensAt();
        var closes = (allowed.closesAt() == null ? rules.closesAt() : allowed.closesAt())
                .plus(Duration.ofMinutes(allowed.minutes()));
        return new Hours(
                opens,
                closes,
                allowed.ownWindow(),
                allowed.ownWindow() ? within(opens, closes, now) : atThePlace(setup, place, closes, now));
    }

    private static SiteState within(Instant opens, Instant closes, Instant now) {
        if (now.isBefore(opens)) {
            return SiteState.SOON;
        }
        return now.isBefore(closes) ? SiteState.OPEN : SiteState.OVER;
    }

    private static SiteState atThePlace(Setup setup, @Nullable PlaceId place, Instant closes, Instant now) {
        var site = place == null ? null : setup.sites().get(place);
        if (setup.state() == SittingState.CLOSED
                || (site != null && site.closedAt() != null)
                || !now.isBefore(closes)) {
            return SiteState.OVER;
        }
        if (site == null || site.openedAt() == null) {
            return SiteState.SHUT;
        }
        return now.isBefore(setup.rules().opensAt()) ? SiteState.SOON : SiteState.OPEN;
    }
}
