package vn.taphuan.platform.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Delivers in a thread of its own, so that a mail server that hangs holds up neither a request nor any other timed work: when
 * something is put into the outbox, and every ten seconds.
 */
@Component
class OutboxWorker implements SmartLifecycle {

    private static final int POLL_SECONDS = 10;
    private static final int MOST_SECONDS_TO_STOP = 15;
    private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);

    private final OutboxDelivery delivery;
    private final MailSettings settings;
    private final Semaphore bell = new Semaphore(0);
    private volatile @Nullable Thread thread;

    OutboxWorker(OutboxDelivery delivery, MailSettings settings) {
        this.delivery = delivery;
        this.settings = settings;
    }

    void wake() {
        bell.release();
    }

    @Override
    public void start() {
        if (!settings.offered()) {
            delivery.giveUpUseless(); // what was left when mail was switched off is not kept for ever
        } else if (settings.workerHere()) {
            var working = Thread.ofPlatform().daemon().name("outbox").unstarted(this::work);
            thread = working;
            working.start();
        }
    }

    /** A delivery that has begun is not cut off while there is time: an interrupt would close its connection. */
    @Override
    public void stop() {
        var working = thread;
        thread = null;
        wake();
        try {
            if (working != null && !working.join(Duration.ofSeconds(MOST_SECONDS_TO_STOP))) {
                log.warn("a delivery did not end in time and is tried again after its lease");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            while (isMine()) {
                deliver();
                if (bell.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS)) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isMine() {
        return thread == Thread.currentThread();
    }

    private void deliver() {
        try {
            while (isMine() && delivery.deliverDue() > 0) {
                // until nothing is due
            }
        } catch (RuntimeException failed) {
            log.warn("the outbox could not be worked on: {}", failed.getClass().getName());
        }
    }
}
