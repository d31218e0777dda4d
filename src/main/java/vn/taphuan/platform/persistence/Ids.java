package vn.taphuan.platform.persistence;

import java.security.SecureRandom;
import java.util.UUID;

/** New identifiers: UUID version 7 (RFC 9562), ordered by the millisecond in which they were made, otherwise random. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long version = 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long high = (System.currentTimeMillis() << 16) | version;
        long low = 0x8000000000000000L | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
