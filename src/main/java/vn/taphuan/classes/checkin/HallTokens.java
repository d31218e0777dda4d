package vn.taphuan.classes.checkin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.taphuan.classes.EnrolmentId;

/**
 * What is drawn on a hall's screen and on cards, derived from one secret, so that every node says the same and nothing needs storing. A
 * hall's token and typed code change every 30 seconds; the token names its step openly and half-day and place by a MAC of 96 bits, the
 * code has 8 digits, which are easy to type in any keyboard. A card's token is a MAC of 128 bits: it tells nobody whose it is.
 */
final class HallTokens {

    static final Duration STEP = Duration.ofSeconds(30);
    /** Steps back that are accepted: a token lives 60 to 90 seconds. */
    static final int BACK = 2;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN_BYTES = 16;
    private static final int STEP_BYTES = 4;
    private static final int TOKEN_LENGTH = 22;
    private static final int CODE_DIGITS = 8;
    private static final long CODES = 100_000_000;

    private final SecretKeySpec key;

    HallTokens(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    static Instant begin(long step) {
        return Instant.ofEpochSecond(step * STEP.toSeconds());
    }

    /** Shown at a moment or within two steps before it; one step ahead is another node's clock. */
    static boolean isFresh(long step, Instant at) {
        long age = step(at) - step;
        return age >= -1 && age <= BACK;
    }

    String token(Hall hall, long step) {
        var mac = mac("hall", step, hall.session().value(), hall.place().value());
        var token = ByteBuffer.allocate(TOKEN_BYTES).putInt((int) step).put(mac, 0, TOKEN_BYTES - STEP_BYTES);
        return text(token.array());
    }

    /** The step that a text claims to be of; none when it cannot be a token. Nothing is checked. */
    static OptionalLong stepOf(String token) {
        if (token.length() != TOKEN_LENGTH) {
            return OptionalLong.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            return OptionalLong.of(Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt()));
        } catch (IllegalArgumentException noBase64) {
            return OptionalLong.empty();
        }
    }

    boolean isOf(Hall hall, String token) {
        var step = stepOf(token);
        return step.isPresent() && same(token(hall, step.getAsLong()), token);
    }

    /** Eight digits. */
    String code(Hall hall, long step) {
        var mac = mac("code", step, hall.session().value(), hall.place().value());
        return ("%0" + CODE_DIGITS + "d")
                .formatted(Long.remainderUnsigned(ByteBuffer.wrap(mac).getLong(), CODES));
    }

    /** In two groups, as it is read. */
    static String spaced(String code) {
        return code.substring(0, CODE_DIGITS / 2) + " " + code.substring(CODE_DIGITS / 2);
    }

    /** The digits of what was typed: spaces, hyphens and whatever else stands between them do not matter. */
    static String typed(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .map(digit -> Character.digit(digit, 10))
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    static boolean isCode(String digits) {
        return digits.length() == CODE_DIGITS;
    }

    String card(EnrolmentId whose) {
        return text(Arrays.copyOf(mac("card", 0, whose.value(), whose.value()), TOKEN_BYTES));
    }

    /** By what a page knows a card again without being able to draw it: SHA-256 of its token, shortened to 16 bytes. */
    static String fingerprint(String card) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(card.getBytes(StandardCharsets.US_ASCII));
            return text(Arrays.copyOf(hash, TOKEN_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] mac(String purpose, long step, UUID one, UUID other) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            mac.update(ByteBuffer.allocate(5 * Long.BYTES)
                    .putLong(step)
                    .putLong(one.getMostSignificantBits())
                    .putLong(one.getLeastSignificantBits())
                    .putLong(other.getMostSignificantBits())
                    .putLong(other.getLeastSignificantBits())
                    .flip());
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
