package vn.taphuan.notifications;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every twenty seconds for notices that are to go out by mail, on nodes that deliver mail. */
@Component
class LetterWorker {

    private static final int EVERY_SECONDS = 20;
    private static final Logger log = LoggerFactory.getLogger(LetterWorker.class);

    private final Letters letters;
    private final boolean here;

    LetterWorker(Letters letters, @Value("${taphuan.mail.worker:true}") boolean here) {
        this.letters = letters;
        this.here = here;
    }

    @Scheduled(initialDelay = EVERY_SECONDS, fixedDelay = EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (!here) {
            return;
        }
        try {
            letters.writeDue();
        } catch (RuntimeException failed) {
            log.warn(
                    "notices could not be put into messages now: {}",
                    failed.getClass().getName());
        }
    }
}
