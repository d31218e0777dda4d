package vn.taphuan.quizzes.board;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.platform.live.Watcher;
import vn.taphuan.quizzes.SittingId;

/** A sitting, as far as the person may watch it to whom {@link SittingBoards} gave this. */
public final class Board {

    private final Pictures pictures;
    private final SittingId sitting;
    private final @Nullable Set<PlaceId> places;

    /** @param places that are shown; none for all, also such as are added later */
    Board(Pictures pictures, SittingId sitting, @Nullable Set<PlaceId> places) {
        this.pictures = pictures;
        this.sitting = sitting;
        this.places = places;
    }

    public SittingId sitting() {
        return sitting;
    }

    /** Whether all places are shown. */
    public boolean isWhole() {
        return places == null;
    }

    /** Whether this one shows the same places. */
    public boolean showsAsMuchAs(Board other) {
        return places == null ? other.places == null : places.equals(other.places);
    }

    public Picture now() {
        return own(pictures.now(sitting));
    }

    /**
     * Shows each new picture to the watcher until he leaves.
     *
     * @return what ends it; must be called when nobody looks any more
     */
    public Runnable watch(Watcher<Picture> watcher) {
        var watch = pictures.watch(sitting, new Watcher<>() {
            @Override
            public boolean isReachable() {
                return watcher.isReachable();
            }

            @Override
            public void show(Picture picture) {
                watcher.show(own(picture));
            }
        });
        return watch::leave;
    }

    private Picture own(Picture picture) {
        return places == null ? picture : picture.of(places);
    }
}
