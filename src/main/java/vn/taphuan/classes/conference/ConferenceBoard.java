package vn.taphuan.classes.conference;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.live.Watcher;

/** A conference, as far as the person may watch it to whom {@link ConferenceBoards} gave this. */
public final class ConferenceBoard {

    private final ConferencePictures pictures;
    private final SessionId session;
    private final @Nullable Set<PlaceId> places;

    /** @param places that are shown; none for all, also such as are added later */
    ConferenceBoard(ConferencePictures pictures, SessionId session, @Nullable Set<PlaceId> places) {
        this.pictures = pictures;
        this.session = session;
        this.places = places;
    }

    public SessionId session() {
        return session;
    }

    /** Whether all places are shown. */
    public boolean isWhole() {
        return places == null;
    }

    /** Whether this one shows the same places. */
    public boolean showsAsMuchAs(ConferenceBoard other) {
        return places == null ? other.places == null : places.equals(other.places);
    }

    public ConferencePicture now() {
        return own(pictures.now(session));
    }

    /**
     * Shows each new picture to the watcher until he leaves.
     *
     * @return what ends it; must be called when nobody looks any more
     */
    public Runnable watch(Watcher<ConferencePicture> watcher) {
        var watch = pictures.watch(session, new Watcher<>() {
            @Override
            public boolean isReachable() {
                return watcher.isReachable();
            }

            @Override
            public void show(ConferencePicture picture) {
                watcher.show(own(picture));
            }
        });
        return watch::leave;
    }

    private ConferencePicture own(ConferencePicture picture) {
        return places == null ? picture : picture.of(places);
    }
}
