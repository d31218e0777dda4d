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
import vn.taphuan.platform.security.Open;
import vn.taphuan.quizzes.SittingId;

/** Tells a hall that waits whether it may begin: one look into the database per sitting and second, however many ask. */
@Open("times of a sitting whose id one knows; nothing about people or questions")
@Service
public class SittingStatus {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int KEPT = 1000;

    /** @param openedAt of the place, none while it is shut */
    public record Status(
            Instant now,
            SiteState state,
            Instant opensAt,
            Instant closesAt,
            @Nullable Instant openedAt) {}

    private final Cache<SittingId, Optional<Setup>> kept =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(KEPT).build();
    private final SittingSetups setups;
    private final Clock clock;

    SittingStatus(SittingSetups setups, Clock clock) {
        this.setups = setups;
        this.clock = clock;
    }

    /** None for a sitting that does not exist or is still a draft. */
    public Optional<Status> of(SittingId sitting, Optional<PlaceId> place) {
        var now = clock.instant();
        return kept.get(sitting, id -> setups.changes(id).map(changes -> setups.of(id, changes)))
                .filter(setup -> setup.state() != SittingState.DRAFT)
                .map(setup -> new Status(
                        now,
                        WaitingRoom.state(setup, place.orElse(null), extra(setup, place), now),
                        setup.rules().opensAt(),
                        setup.rules().closesAt(),
                        place.map(setup.sites()::get).map(Setup.Site::openedAt).orElse(null)));
    }

    /** What everybody at the place may begin later; what persons and rooms have more is told by their own page. */
    private static Duration extra(Setup setup, Optional<PlaceId> place) {
        return Duration.ofMinutes(setup.allowances().stream()
                .filter(given -> given.target() instanceof AllowanceTarget.OfSite(var site)
                        && place.filter(site::equals).isPresent())
                .mapToInt(AllowanceContent::minutes)
                .sum());
    }
}
