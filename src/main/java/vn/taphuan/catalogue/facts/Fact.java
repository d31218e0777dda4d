package vn.taphuan.catalogue.facts;

import org.jspecify.annotations.Nullable;

/**
 * One statement of the fact sheet.
 *
 * @param id for instance {@code M4-03}, {@code M3-20b}, {@code V-10}
 * @param source where it was read, when that is not said in the text
 * @param scope the limits of what was read
 * @param note what whoever wrote the sheet adds
 * @param supersededBy id of the fact that holds now
 */
public record Fact(
        String id,
        String text,
        Certainty certainty,
        @Nullable String source,
        @Nullable String scope,
        @Nullable String note,
        @Nullable String supersededBy) {

    /** One of which nothing more is to be said. */
    public static Fact of(String id, String text, Certainty certainty) {
        return new Fact(id, text, certainty, null, null, null, null);
    }

    /** Whether an answer may rest on it. */
    public boolean decides() {
        return certainty == Certainty.READ;
    }
}
