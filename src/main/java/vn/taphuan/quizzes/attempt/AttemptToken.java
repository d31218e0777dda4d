package vn.taphuan.quizzes.attempt;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Opens one attempt to one device: 256 random bits, travelling in a header only. The server keeps the hash; in texts it shows
 * as dots, so that no log can hold it.
 */
public final class AttemptToken {

    private static final int BYTES = 32;
    private static final int TEXT_LENGTH = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] value;

    private AttemptToken(byte[] value) {
        this.value = value;
    }

    static AttemptToken fresh() {
        byte[] value = new byte[BYTES];
        RANDOM.nextBytes(value);
        return new AttemptToken(value);
    }

    /** None when it cannot be a token. */
    public static Optional<AttemptToken> parse(String text) {
        if (text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AttemptToken(Base64.getUrlDecoder().decode(text)));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** For the header of the one device that it is given to. */
    public String reveal() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "AttemptToken[…]";
    }
}
