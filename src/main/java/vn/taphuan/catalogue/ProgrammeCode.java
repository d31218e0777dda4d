package vn.taphuan.catalogue;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a programme for ever: {@code lich-su-dang}. Stands in addresses. */
public record ProgrammeCode(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 40;

    /** @throws IllegalArgumentException when it is longer than 40 or holds anything but lower case letters, digits and hyphens */
    public ProgrammeCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a programme's code: " + value);
        }
    }

    public static Optional<ProgrammeCode> parse(String text) {
        return isCode(text) ? Optional.of(new ProgrammeCode(text)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
