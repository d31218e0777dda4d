package vn.taphuan.certificates.register;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The random code by which anybody checks a certificate: 20 characters of Crockford's base 32 (100 bits), without hyphens. On
 * paper it stands in groups of five.
 */
public record VerificationCode(String value) implements Serializable {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final int LONGEST_TYPED = 40;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when it is not 20 characters of the alphabet */
    public VerificationCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a verification code");
        }
    }

    static VerificationCode next() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new VerificationCode(code.toString());
    }

    /** As a person types it: case, hyphens and spaces do not matter, O is read as 0, I and L as 1. */
    public static Optional<VerificationCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var plain = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(plain).matches() ? Optional.of(new VerificationCode(plain)) : Optional.empty();
    }

    /** In groups of five with hyphens. */
    public String grouped() {
        return value.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
