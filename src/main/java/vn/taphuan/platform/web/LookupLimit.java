package vn.taphuan.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Lets an address try a number of times, refilled evenly over a minute, so that codes and names cannot be guessed by machine.
 * Counted per node and per IPv4 address or IPv6 network of 64 bits; kept for the most recent addresses only.
 */
public final class LookupLimit {

    private static final int MOST_ADDRESSES = 50_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();
    private final long cost;
    private final Clock clock;

    public LookupLimit(int perMinute, Clock clock) {
        this.cost = MINUTE.toNanos() / perMinute;
        this.clock = clock;
    }

    /** @param credit nanoseconds that tries cost, at most a minute */
    private record Bucket(long credit, Instant at, boolean allowed) {}

    /** Takes one try; false when there is none left. */
    public boolean allows(String address) {
        var now = clock.instant();
        var bucket = buckets.asMap().compute(network(address), (key, before) -> {
            long credit = before == null ? MINUTE.toNanos() : refilled(before, now);
            return credit >= cost ? new Bucket(credit - cost, now, true) : new Bucket(credit, now, false);
        });
        return bucket.allowed();
    }

    private static long refilled(Bucket bucket, Instant now) {
        var passed = Duration.between(bucket.at(), now);
        if (passed.compareTo(MINUTE) >= 0) {
            return MINUTE.toNanos();
        }
        return Math.min(MINUTE.toNanos(), bucket.credit() + Math.max(0, passed.toNanos()));
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
