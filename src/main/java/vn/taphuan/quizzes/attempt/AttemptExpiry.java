package vn.taphuan.quizzes.attempt;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Ends attempts when their time is over, even if no browser is there any more. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AttemptExpiry {

    private static final int EVERY_SECONDS = 5;
    private static final Duration TOKENS_KEPT = Duration.ofDays(1);

    private final AttemptClosing closing;
    private final Clock clock;

    AttemptExpiry(AttemptClosing closing, Clock clock) {
        this.closing = closing;
        this.clock = clock;
    }

    @Scheduled(initialDelay = EVERY_SECONDS, fixedDelay = EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
    void endOverdue() {
        closing.expireDue();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetTokens() {
        closing.forgetTokens(clock.instant().minus(TOKENS_KEPT));
    }
}
