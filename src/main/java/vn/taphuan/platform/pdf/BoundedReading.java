package vn.taphuan.platform.pdf;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads files of strangers in threads of its own: two at a time, each in bounded time; whatever reads bounds the memory. */
public final class BoundedReading implements AutoCloseable {

    private static final int AT_ONCE = 2;
    private static final int IDLE_SECONDS = 30;

    private final Duration mostTime;
    private final ThreadPoolExecutor threads;

    private BoundedReading(String name, Duration mostTime, BlockingQueue<Runnable> queue) {
        this.mostTime = mostTime;
        this.threads = new ThreadPoolExecutor(
                queue instanceof SynchronousQueue ? 0 : AT_ONCE,
                AT_ONCE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                queue,
                work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
        threads.allowCoreThreadTimeOut(true);
    }

    /** One that refuses while two are being read. */
    public static BoundedReading refusing(String name, Duration mostTime) {
        return new BoundedReading(name, mostTime, new SynchronousQueue<>());
    }

    /** One that lets the next wait for its turn; waiting counts as time. */
    public static BoundedReading waiting(String name, Duration mostTime) {
        return new BoundedReading(name, mostTime, new LinkedBlockingQueue<>());
    }

    /** What reads a file. */
    public interface Reading<T> {

        /** @param goOn to be called again and again; ends the reading by what it throws */
        T read(Runnable goOn) throws UnreadablePdfException;
    }

    /**
     * @return nothing when it cannot be read within the bounds
     * @throws java.util.concurrent.RejectedExecutionException when others are being read
     */
    public <T> Optional<T> read(Reading<T> reading) {
        var work = threads.submit(() -> reading.read(BoundedReading::goOn));
        try {
            return Optional.of(work.get(mostTime.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException unreadable) {
            work.cancel(true);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("reading takes too long");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
