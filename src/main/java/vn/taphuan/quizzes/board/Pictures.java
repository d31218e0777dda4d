package vn.taphuan.quizzes.board;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.taphuan.quizzes.SittingId;

/**
 * The newest picture of each sitting that somebody watches, one for all who watch it. A new one is taken at most once per second,
 * by one thread for all sittings, and only while a watcher can be reached; taking pictures never uses more than about a tenth of
 * that thread. When the last watcher of a sitting leaves, nothing of it is kept; without any watcher nothing runs.
 *
 * <p>It guards nothing: {@link SittingBoards} says who may watch what.
 */
@Component
class Pictures {

    private static final Logger log = LoggerFactory.getLogger(Pictures.class);

    static final Duration OFTEN = Duration.ofSeconds(1);
    /** After taking a picture it rests for so many times what that took. */
    private static final int REST = 9;

    /** Ends the watching; a second time does nothing. */
    interface Watch {
        void leave();
    }

    private static final class Live {

        private final Supplier<Picture> camera;
        private final Set<Watcher> watchers = new LinkedHashSet<>();
        private @Nullable Picture newest;
        private long takenAt;
        private long tookNanos;

        Live(Supplier<Picture> camera) {
            this.camera = camera;
        }

        synchronized Picture picture(LongSupplier nanos) {
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
                    log.warn(
                            "no new picture of sitting {}",
                            last.head().sitting().value(),
                            unavailable);
                }
                newest = last.late();
            }
            takenAt = nanos.getAsLong();
            tookNanos = takenAt - before;
            return newest;
        }
    }

    private final Map<SittingId, Live> lives = new HashMap<>();
    private final Function<SittingId, Supplier<Picture>> cameras;
    private final LongSupplier nanos;
    private final @Nullable ScheduledExecutorService one;
    private @Nullable ScheduledFuture<?> rounds;

    @Autowired
    Pictures(PictureReader reader) {
        this(
                sitting -> reader.camera(sitting)::take,
                System::nanoTime,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("quiz-boards").factory()));
    }

    /** @param one runs the rounds; none where a test calls them */
    Pictures(
            Function<SittingId, Supplier<Picture>> cameras,
            LongSupplier nanos,
            @Nullable ScheduledExecutorService one) {
        this.cameras = cameras;
        this.nanos = nanos;
        this.one = one;
    }

    @PreDestroy
    void stop() {
        if (one != null) {
            one.shutdownNow();
        }
    }

    /** The newest picture where somebody watches, else one taken for this call alone. */
    Picture now(SittingId sitting) {
        Live live;
        synchronized (lives) {
            live = lives.get(sitting);
        }
        return live == null ? cameras.apply(sitting).get() : live.picture(nanos);
    }

    Watch watch(SittingId sitting, Watcher watcher) {
        synchronized (lives) {
            lives.computeIfAbsent(sitting, id -> new Live(cameras.apply(id)))
                    .watchers
                    .add(watcher);
            if (rounds == null && one != null) {
                long often = OFTEN.toMillis();
                rounds = one.scheduleWithFixedDelay(this::round, often, often, TimeUnit.MILLISECONDS);
            }
        }
        return () -> leave(sitting, watcher);
    }

    private void leave(SittingId sitting, Watcher watcher) {
        synchronized (lives) {
            var live = lives.get(sitting);
            if (live != null && live.watchers.remove(watcher) && live.watchers.isEmpty()) {
                lives.remove(sitting);
            }
            if (lives.isEmpty() && rounds != null) {
                rounds.cancel(false);
                rounds = null;
            }
        }
    }

    /** Sittings that are watched now. */
    int watched() {
        synchronized (lives) {
            return lives.size();
        }
    }

    boolean isRunning() {
        synchronized (lives) {
            return rounds != null;
        }
    }

    /** Shows each sitting's picture to everybody who can be reached. */
    void round() {
        Map<SittingId, Live> all;
        synchronized (lives) {
            all = Map.copyOf(lives);
        }
        all.forEach(this::round);
    }

    private void round(SittingId sitting, Live live) {
        var reachable = watchers(live).stream().filter(Watcher::isReachable).toList();
        if (reachable.isEmpty()) {
            return;
        }
        Picture picture;
        try {
            picture = live.picture(nanos);
        } catch (RuntimeException unavailable) {
            log.warn("no picture of sitting {}", sitting.value(), unavailable);
            return;
        }
        for (var watcher : reachable) {
            try {
                watcher.show(picture);
            } catch (RuntimeException gone) {
                log.debug("a watcher of sitting {} is gone", sitting.value(), gone);
                leave(sitting, watcher);
            }
        }
    }

    private List<Watcher> watchers(Live live) {
        synchronized (lives) {
            return List.copyOf(live.watchers);
        }
    }
}
