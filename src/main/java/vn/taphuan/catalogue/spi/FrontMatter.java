package vn.taphuan.catalogue.spi;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that begins with YAML between two lines of three hyphens, as lessons do.
 *
 * @param yaml begins on line 2
 * @param body what follows
 * @param linesBefore how many lines stand before the body
 */
public record FrontMatter(String yaml, String body, int linesBefore) {

    private static final Pattern FORM = Pattern.compile("\\A---\\n(.*?\\n)---\\n", Pattern.DOTALL);

    /** Nothing when the text does not begin so. */
    public static Optional<FrontMatter> of(String text) {
        var found = FORM.matcher(text);
        return found.find()
                ? Optional.of(new FrontMatter(found.group(1), text.substring(found.end()), (int)
                        found.group().lines().count()))
                : Optional.empty();
    }
}
