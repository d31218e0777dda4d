package vn.taphuan.catalogue.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of two texts. At least one side is there.
 *
 * @param before nothing where the line is new
 * @param after nothing where the line is gone
 */
public record ComparedLine(@Nullable Side before, @Nullable Side after) {

    /** @param number of the line in its text, from 1 */
    public record Side(int number, List<Words> words) {
        public Side {
            words = List.copyOf(words);
        }

        static Side whole(int number, String line, boolean differs) {
            return new Side(number, List.of(new Words(line, differs)));
        }

        public String text() {
            var text = new StringBuilder();
            words.forEach(part -> text.append(part.text()));
            return text.toString();
        }
    }

    /** A part of a line; @param differs whether the other side does not have it */
    public record Words(String text, boolean differs) {}

    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        if (after == null) {
            return Kind.REMOVED;
        }
        return before.text().equals(after.text()) ? Kind.SAME : Kind.CHANGED;
    }
}
