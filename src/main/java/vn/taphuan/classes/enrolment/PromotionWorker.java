package vn.taphuan.classes.enrolment;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.session.SeatsChanged;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.SystemWork;

/**
 * Looks every fifteen seconds, and whenever it is told, for seats that can be given and offers that were not answered in time. What is
 * to be done stands in the database alone: a restart loses nothing, and of several nodes one does it.
 */
@Component
class PromotionWorker {

    private static final int EVERY_SECONDS = 15;
    private static final String WHY = "danh-sach-cho";
    private static final Logger log = LoggerFactory.getLogger(PromotionWorker.class);

    private final Promotions promotions;
    private final LostRaces races;
    private final AtomicBoolean called = new AtomicBoolean();

    PromotionWorker(Promotions promotions, LostRaces races) {
        this.promotions = promotions;
        this.races = races;
    }

    @Scheduled(initialDelay = EVERY_SECONDS, fixedDelay = EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        SystemWork.as(
                WHY,
                () -> races.retrying(promotions::due)
                        .forEach(id -> races.retrying(() -> {
                            promotions.takeBack(id);
                            return Boolean.TRUE;
                        })));
    }

    /**
     * After the caller's transaction: somebody who began to wait while a seat was being freed was not seen by whoever freed it. Many
     * calls at once come to one look.
     */
    void look() {
        afterCommit(() -> {
            if (called.compareAndSet(false, true)) {
                Thread.ofPlatform().daemon().name("waiting-lists").start(() -> {
                    called.set(false);
                    quietly(this::sweep);
                });
            }
        });
    }

    /** More seats are given before whoever added them sees the class again. */
    @EventListener
    void on(SeatsChanged changed) {
        afterCommit(() -> quietly(() -> give(changed.trainingClass())));
    }

    private void give(ClassId id) {
        SystemWork.as(WHY, () -> races.retrying(() -> promotions.give(id)));
    }

    /** The next look finds what was left. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            log.warn("seats could not be given now: {}", failed.getClass().getName());
        }
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
