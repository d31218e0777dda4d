package vn.taphuan.classes.attendance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.platform.live.LivePictures;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/**
 * Who may watch which part of what goes on at the places of a class: whoever plans the class all of it, a site clerk the places that
 * he is assigned to.
 */
@Component
public class SiteBoards {

    private final SiteClerks clerks;
    private final CurrentAccount current;
    private final Duration holds;

    /** @param holds after which whoever watches is asked again */
    SiteBoards(SiteClerks clerks, CurrentAccount current, @Value("${taphuan.boards.holds:30s}") Duration holds) {
        this.clerks = clerks;
        this.current = current;
        this.holds = holds;
    }

    /**
     * None when it is unknown or no part of it is his.
     *
     * @param centre whose class it is
     * @param places where it is held
     */
    public <K, P extends SitePicture<P>> Optional<SiteBoard<K, P>> open(
            LivePictures<K, P> pictures, K of, Supplier<Optional<UnitId>> centre, Supplier<List<PlaceId>> places) {
        if (current.may(Permissions.CLASS_PLAN)
                && centre.get()
                        .filter(current.scope(Permissions.CLASS_PLAN)::includes)
                        .isPresent()) {
            return Optional.of(new SiteBoard<>(pictures, of, null, holds));
        }
        var own = current.may(Permissions.ATTENDANCE_TAKE) ? assigned(places.get()) : Set.<PlaceId>of();
        return own.isEmpty() ? Optional.empty() : Optional.of(new SiteBoard<>(pictures, of, own, holds));
    }

    private Set<PlaceId> assigned(List<PlaceId> places) {
        var own = Set.copyOf(clerks.myPlaces());
        return places.stream().filter(own::contains).collect(Collectors.toUnmodifiableSet());
    }
}
