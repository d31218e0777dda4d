package vn.taphuan.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows guessing without locking anybody out.
 *
 * <p>Tries are counted for each pair of name and address until one succeeds: after five of them each further try at that name
 * from that address waits, twice as long each time, at most a minute. An attacker elsewhere never makes the owner wait, and a
 * hall of hundreds behind one address shares nothing but the address. Where an address fails 300 times in ten minutes over all
 * names (far above what an honest hall mistypes), each name that failed there before waits a minute after each failure; the first
 * try at a name is always free.
 *
 * <p>A try is counted before its password is looked at, so many at once gain nothing. An IPv6 address counts as its network of 64
 * bits, which one line has to itself.
 */
@Component
class SignInGuard {

    static final int FREE_TRIES = 5;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    static final int FAILURES_OF_AN_ADDRESS = 300;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 10;
    private static final int REMEMBERED = 100_000;
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int LONGEST_NAME = 300;

    private record Pair(String name, String network) {

        /** Nobody's name is longer than what is compared, and what is typed may be megabytes. */
        static Pair of(String name, String network) {
            return new Pair(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, network);
        }
    }

    private record Tries(int count, Instant last) {

        Instant next(boolean busyAddress) {
            if (busyAddress) {
                return last.plus(LONGEST_WAIT);
            }
            if (count < FREE_TRIES) {
                return Instant.MIN;
            }
            var wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_TRIES, MOST_DOUBLINGS));
            return last.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }

    private record Failures(int count, Instant since) {

        boolean isOver(Instant now) {
            return since.plus(WINDOW).isBefore(now);
        }

        static Failures oneMore(@Nullable Failures known, Instant now) {
            return known == null || known.isOver(now)
                    ? new Failures(1, now)
                    : new Failures(known.count + 1, known.since);
        }
    }

    private final Cache<Pair, Tries> pairs;
    private final Cache<String, Failures> failures;
    private final Clock clock;

    SignInGuard(Clock clock) {
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.pairs = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(REMEMBERED)
                .expireAfterWrite(WINDOW)
                .build();
        this.failures = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(REMEMBERED)
                .expireAfterWrite(WINDOW)
                .build();
    }

    /** Begins a try at a name from an address: how long it has to wait, or zero when it may go on and has been counted. */
    Duration enter(String name, String address) {
        var network = network(address);
        var now = clock.instant();
        boolean busy = isBusy(network, now);
        var wait = new Duration[] {Duration.ZERO};
        pairs.asMap().compute(Pair.of(name, network), (pair, tries) -> {
            wait[0] = left(tries, busy, now);
            return wait[0].isZero() ? new Tries(tries == null ? 1 : tries.count() + 1, now) : tries;
        });
        if (wait[0].isZero()) {
            failures.asMap().compute(network, (key, known) -> Failures.oneMore(known, now));
        }
        return wait[0];
    }

    /** The try was right: what was counted at that name from that address is forgotten. */
    void succeeded(String name, String address) {
        var network = network(address);
        pairs.invalidate(Pair.of(name, network));
        failures.asMap()
                .computeIfPresent(network, (key, known) -> new Failures(Math.max(0, known.count() - 1), known.since()));
    }

    private static Duration left(@Nullable Tries tries, boolean busyAddress, Instant now) {
        if (tries == null) {
            return Duration.ZERO;
        }
        var next = tries.next(busyAddress);
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    private boolean isBusy(String network, Instant now) {
        var known = failures.getIfPresent(network);
        return known != null && !known.isOver(now) && known.count() >= FAILURES_OF_AN_ADDRESS;
    }

    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address long128
                    ? HexFormat.of().formatHex(Arrays.copyOf(long128.getAddress(), IPV6_NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
