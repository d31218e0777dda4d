package vn.taphuan.catalogue.forms;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a form within its module: {@code phieu-tu-lieu}; at most 60 small letters, digits and single hyphens. */
public record FormId(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    /** @throws IllegalArgumentException when it is anything else */
    public FormId {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a form's id: " + value);
        }
    }

    public static Optional<FormId> parse(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new FormId(text))
                : Optional.empty();
    }
}
