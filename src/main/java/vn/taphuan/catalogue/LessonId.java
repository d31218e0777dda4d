package vn.taphuan.catalogue;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a lesson through all its versions: the module's code and a slug, {@code m4-phong-van-nhan-chung}. Stands in addresses. */
public record LessonId(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");
    private static final int LONGEST = 80;

    /** @throws IllegalArgumentException when it is longer than 80 or no slug of lower case letters, digits and hyphens */
    public LessonId {
        if (!isId(value)) {
            throw new IllegalArgumentException("not a lesson's id: " + value);
        }
    }

    public static Optional<LessonId> parse(String text) {
        return isId(text) ? Optional.of(new LessonId(text)) : Optional.empty();
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
