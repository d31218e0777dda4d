package vn.taphuan.certificates.verification;

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
final class LookupLimit {

    private static final int MOST_ADDRESSES = 50_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();
    private final int perMinute;
    private final Clock clock;

    LookupLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    private record Bucket(double tries, Instant at, boolean allowed) {}

    /** Takes one try; false when there is none left. */
    boolean allows(String address) {
        var now = clock.instant();
        var bucket = buckets.asMap().compute(network(address), (key, before) -> {
            double left = before == null ? perMinute : refilled(before, now);
            return left >= 1 ? new Bucket(left - 1, now, true) : new Bucket(left, now, false);
        });
        return bucket.allowed();
    }

    private double refilled(Bucket bucket, Instant now) {
        double minutes = Math.max(0, Duration.between(bucket.at(), now).toNanos()) / (double) MINUTE.toNanos();
        return Math.min(perMinute, bucket.tries() + minutes * perMinute);
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
