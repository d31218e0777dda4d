package vn.taphuan.platform.live;

import java.time.Duration;

/** Something that goes on, as far as the person may watch it to whom this was given. */
public interface LiveBoard<P extends LivePicture<P>> {

    P now();

    /**
     * Shows each new picture to the watcher until he leaves.
     *
     * @return what ends it; must be called when nobody looks any more
     */
    Runnable watch(Watcher<P> watcher);

    /** After so long whoever watches must ask again: a right that was taken away ends the watching by then. */
    Duration holds();

    /** Whether this one shows the same of it. */
    boolean showsAsMuchAs(LiveBoard<P> other);
}
