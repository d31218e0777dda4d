package vn.taphuan.catalogue;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a training module (chuyên đề), over all programmes and for ever: {@code m4}. Stands in addresses. */
public record ModuleCode(String value) implements Serializable, Comparable<ModuleCode> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 30;

    /** @throws IllegalArgumentException when it is longer than 30 or holds anything but lower case letters, digits and hyphens */
    public ModuleCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a module's code: " + value);
        }
    }

    public static Optional<ModuleCode> parse(String text) {
        return isCode(text) ? Optional.of(new ModuleCode(text)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ModuleCode other) {
        return value.compareTo(other.value);
    }
}
