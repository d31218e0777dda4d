package vn.taphuan.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows guessing without locking anybody out.
 *
 * <p>Failures are counted for each pair of name and address: after five of them each further try at that name from that address
 * waits, twice as long each time, at most a minute. An attacker elsewhere never makes the owner wait, and a hall of hundreds
 * behind one address shares nothing but the address. Beside that, one address may fail at most 300 times in ten minutes over
 * all names, far above what an honest hall mistypes, and far below what guessing needs.
 */
@Component
class SignInGuard {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int FAILURES_OF_AN_ADDRESS = 300;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED = 100_000;

    private record Pair(String name, String address) {}

    private record Failures(int count, Instant last) {
        Failures oneMore(Instant now) {
            return new Failures(count + 1, now);
        }

        Instant nextTry() {
            if (count < FREE_FAILURES) {
                return Instant.MIN;
            }
            int doublings = Math.min(count - FREE_FAILURES, 10);
            var wait = FIRST_WAIT.multipliedBy(1L << doublings);
            return last.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }

    private final Cache<Pair, Failures> pairs = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(WINDOW)
            .build();
    private final Cache<String, Failures> addresses = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(WINDOW)
            .build();
    private final Clock clock;

    SignInGuard(Clock clock) {
        this.clock = clock;
    }

    /** How long a try at this name from this address has to wait; zero when it may go on. */
    Duration wait(String name, String address) {
        var now = clock.instant();
        var pair = pairs.getIfPresent(new Pair(name, address));
        var whole = addresses.getIfPresent(address);
        if (whole != null && whole.count() >= FAILURES_OF_AN_ADDRESS && pair != null) {
            return LONGEST_WAIT;
        }
        return pair == null || !pair.nextTry().isAfter(now) ? Duration.ZERO : Duration.between(now, pair.nextTry());
    }

    void failed(String name, String address) {
        var now = clock.instant();
        pairs.asMap().merge(new Pair(name, address), new Failures(1, now), (known, one) -> known.oneMore(now));
        addresses.asMap().merge(address, new Failures(1, now), (known, one) -> known.oneMore(now));
    }

    void succeeded(String name, String address) {
        pairs.invalidate(new Pair(name, address));
    }
}
