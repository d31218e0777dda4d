package vn.taphuan.catalogue.regulations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ProgrammeCode;

/**
 * Something that is taught and cites a regulation.
 *
 * @param place names it for good: a path, and within files of several things the id of the one
 * @param path within the programme's folder
 * @param line the first one that cites, from 1
 * @param title of the lesson or form, the term, the words of the question
 */
public record CitingItem(Kind kind, ProgrammeCode programme, String place, String path, int line, String title) {

    public enum Kind {
        LESSON,
        QUESTION,
        FORM,
        TERM,
        SUMMARY,
        /** What a module or programme says of itself. */
        DESCRIPTION,
        FIGURE
    }

    /** @param reviewed by whom and when; none while it waits */
    public record Reviewed(CitingItem item, @Nullable Step reviewed) {}

    /** Who did something, and when. */
    public record Step(String by, Instant at) {}
}
