package vn.taphuan.platform.live;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest picture of each thing that somebody watches, one for all who watch it. A new one is taken at most once per second, by
 * one thread for all, and only while a watcher can be reached; taking pictures never uses more than about a tenth of that thread.
 * When the last watcher of something leaves, nothing of it is kept; without any watcher nothing runs.
 *
 * <p>It guards nothing: whoever gives it out says who may watch what.
 *
 * @param <K> what tells the things apart
 */
public abstract class LivePictures<K, P extends LivePicture<P>> {

    private static final Logger log = LoggerFactory.getLogger(LivePictures.class);

    static final Duration OFTEN = Duration.ofSeconds(1);
    /** After taking a picture it rests for so many times what that took. */
    private static final int REST = 9;

    /** Ends the watching; a second time does nothing. */
    public interface Watch {
        void leave();
    }

    private static final class Live<P extends LivePicture<P>> {

        private final Supplier<P> camera;
        private final Set<Watcher<P>> watchers = new LinkedHashSet<>();
        private @Nullable P newest;
        private long takenAt;
        private long tookNanos;

        Live(Supplier<P> camera) {
            this.camera = camera;
        }

        synchronized P picture(LongSupplier nanos) {
            var last = newest;
            long rest = Math.max(OFTEN.toNanos(), REST * tookNanos);
            if (last != null && nanos.getAsLong() - takenAt < rest) {
                return last;
            }
            long before = nanos.getAsLong();
            try {
                newest = camera.get();
            } catch (RuntimeException unavailable) {
                if (last == null) {
                    throw unavailable;
                }
                if (last.current()) {
                    log.warn("no new picture", unavailable);
                }
                newest = last.late();
            }
            takenAt = nanos.getAsLong();
            tookNanos = takenAt - before;
            return newest;
        }
    }

    private final Map<K, Live<P>> lives = new HashMap<>();
    private final Function<K, Supplier<P>> cameras;
    private final LongSupplier nanos;
    private final @Nullable ScheduledExecutorService one;
    private @Nullable ScheduledFuture<?> rounds;

    /**
     * @param thread name of the one that takes the pictures
     * @param cameras gives what takes the pictures of one thing; called by one thread at a time
     */
    protected LivePictures(String thread, Function<K, Supplier<P>> cameras) {
        this(
                cameras,
                System::nanoTime,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(thread).factory()));
    }

    /** @param one runs the rounds; none where a test calls them */
    LivePictures(Function<K, Supplier<P>> cameras, LongSupplier nanos, @Nullable ScheduledExecutorService one) {
        this.cameras = cameras;
        this.nanos = nanos;
        this.one = one;
    }

    @PreDestroy
    public final void stop() {
        if (one != null) {
            one.shutdownNow();
        }
    }

    /** The newest picture where somebody watches, else one taken for this call alone. */
    public P now(K key) {
        Live<P> live;
        synchronized (lives) {
            live = lives.get(key);
        }
        return live == null ? cameras.apply(key).get() : live.picture(nanos);
    }

    public Watch watch(K key, Watcher<P> watcher) {
        synchronized (lives) {
            lives.computeIfAbsent(key, id -> new Live<>(cameras.apply(id)))
                    .watchers
                    .add(watcher);
            if (rounds == null && one != null) {
                long often = OFTEN.toMillis();
                rounds = one.scheduleWithFixedDelay(this::round, often, often, TimeUnit.MILLISECONDS);
            }
        }
        return () -> leave(key, watcher);
    }

    private void leave(K key, Watcher<P> watcher) {
        synchronized (lives) {
            var live = lives.get(key);
            if (live != null && live.watchers.remove(watcher) && live.watchers.isEmpty()) {
                lives.remove(key);
            }
            if (lives.isEmpty() && rounds != null) {
                rounds.cancel(false);
                rounds = null;
            }
        }
    }

    /** How many things are watched now. */
    public int watched() {
        synchronized (lives) {
            return lives.size();
        }
    }

    public boolean isRunning() {
        synchronized (lives) {
            return rounds != null;
        }
    }

    /** Shows each key's picture to everybody who can be reached. */
    void round() {
        Map<K, Live<P>> all;
        synchronized (lives) {
            all = Map.copyOf(lives);
        }
        all.forEach(this::round);
    }

    private void round(K key, Live<P> live) {
        var reachable = watchers(live).stream().filter(Watcher::isReachable).toList();
        if (reachable.isEmpty()) {
            return;
        }
        P picture;
        try {
            picture = live.picture(nanos);
        } catch (RuntimeException unavailable) {
            log.warn("no picture of {}", key, unavailable);
            return;
        }
        for (var watcher : reachable) {
            try {
                watcher.show(picture);
            } catch (RuntimeException gone) {
                log.debug("a watcher of {} is gone", key, gone);
                leave(key, watcher);
            }
        }
    }

    private List<Watcher<P>> watchers(Live<P> live) {
        synchronized (lives) {
            return List.copyOf(live.watchers);
        }
    }
}
