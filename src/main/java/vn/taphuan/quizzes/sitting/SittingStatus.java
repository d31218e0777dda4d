package vn.taphuan.quizzes.sitting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Open;
import vn.taphuan.quizzes.SittingId;

/** Tells a hall that waits whether it may begin: one look into the database per sitting and second, however many ask. */
@Open(
        "times of a sitting whose id one knows, and of a person whose id one knows whether he has more; nothing about questions")
@Service
public class SittingStatus {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int KEPT = 1000;

    /** Where somebody sits, and who he is. */
    public record Asking(Optional<PlaceId> place, Optional<RoomId> room, Optional<AccountId> person) {}

    /**
     * @param openedAt of the place, none while it is shut
     * @param given how many allowances concern the one who asks
     */
    public record Status(
            Instant now,
            SiteState state,
            Instant opensAt,
            Instant closesAt,
            @Nullable Instant openedAt,
            int given) {}

    private final Cache<SittingId, Optional<Setup>> kept =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(KEPT).build();
    private final SittingSetups setups;
    private final Clock clock;

    SittingStatus(SittingSetups setups, Clock clock) {
        this.setups = setups;
        this.clock = clock;
    }

    /**
     * None for a sitting that does not exist or is still a draft.
     *
     * @param seat who asks, as far as he says so: only his own allowances count for him
     */
    public Optional<Status> of(SittingId sitting, Asking seat) {
        var now = clock.instant();
        return kept.get(sitting, id -> setups.changes(id).map(changes -> setups.of(id, changes)))
                .filter(setup -> setup.state() != SittingState.DRAFT)
                .map(setup -> status(setup, seat, now));
    }

    private static Status status(Setup setup, Asking seat, Instant now) {
        var place = seat.place().orElse(null);
        var given = setup.given(seat.person().orElse(null), seat.room().orElse(null), place);
        var hours = Hours.of(setup, place, Allowed.sum(given), now);
        return new Status(
                now,
                hours.state(),
                hours.opensAt(),
                hours.closesAt(),
                seat.place().map(setup.sites()::get).map(Setup.Site::openedAt).orElse(null),
                given.size());
    }
}
