package vn.taphuan.classes.attendance;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.platform.live.LiveBoard;
import vn.taphuan.platform.live.LivePictures;
import vn.taphuan.platform.live.Watcher;

/**
 * What goes on at the places of a class, as far as the person may watch it to whom {@link SiteBoards} gave this.
 *
 * @param <K> what tells such things apart
 */
public final class SiteBoard<K, P extends SitePicture<P>> implements LiveBoard<P> {

    private final LivePictures<K, P> pictures;
    private final K of;
    private final @Nullable Set<PlaceId> places;
    private final Duration holds;

    /** @param places that are shown; none for all, also such as are added later */
    SiteBoard(LivePictures<K, P> pictures, K of, @Nullable Set<PlaceId> places, Duration holds) {
        this.pictures = pictures;
        this.of = of;
        this.places = places;
        this.holds = holds;
    }

    /** What it shows. */
    public K of() {
        return of;
    }

    /** Whether all places are shown. */
    public boolean isWhole() {
        return places == null;
    }

    /** The place of whoever has only one: he has no use for a page of one tile. */
    public Optional<PlaceId> onlyPlace(P picture) {
        var all = picture.places();
        return isWhole() || all.size() != 1 ? Optional.empty() : Optional.of(all.getFirst());
    }

    @Override
    public Duration holds() {
        return holds;
    }

    @Override
    public boolean showsAsMuchAs(LiveBoard<P> other) {
        return other instanceof SiteBoard<?, P> board
                && (places == null ? board.places == null : places.equals(board.places));
    }

    @Override
    public P now() {
        return own(pictures.now(of));
    }

    @Override
    public Runnable watch(Watcher<P> watcher) {
        var watch = pictures.watch(of, new Watcher<>() {
            @Override
            public boolean isReachable() {
                return watcher.isReachable();
            }

            @Override
            public void show(P picture) {
                watcher.show(own(picture));
            }
        });
        return watch::leave;
    }

    private P own(P picture) {
        return places == null ? picture : picture.of(places);
    }
}
