package vn.taphuan.platform.security;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Short random codes for addresses that people type from a wall or a paper. */
public final class ShortCode {

    /** What no two letters or digits can be mistaken for. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private ShortCode() {}

    /** @param length in letters and digits; whether the code is free is decided by a unique key */
    public static String random(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }
}
