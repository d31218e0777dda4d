package vn.taphuan.platform.live;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Somebody before a board who can always be reached. */
public final class Onlooker<P> implements Watcher<P> {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<P> seen = new LinkedBlockingQueue<>();

    @Override
    public boolean isReachable() {
        return true;
    }

    @Override
    public void show(P picture) {
        seen.add(picture);
    }

    /** The next picture. */
    public P next() throws InterruptedException {
        return Objects.requireNonNull(seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /** The first picture from now on on which something is so. */
    public P until(Predicate<P> so) throws InterruptedException {
        var picture = next();
        while (!so.test(picture)) {
            picture = next();
        }
        return picture;
    }
}
