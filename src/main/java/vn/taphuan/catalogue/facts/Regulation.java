package vn.taphuan.catalogue.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the course cites of the papers of the state and the Party under one id: one paper, or several on one subject.
 *
 * @param id of the fact of the same name, for instance {@code V-10}
 * @param papers at least one
 */
public record Regulation(
        String id,
        String title,
        Certainty certainty,
        @Nullable String note,
        List<Paper> papers) {

    public Regulation {
        papers = List.copyOf(papers);
    }

    /**
     * One paper. Dates are days in the form yyyy-mm-dd; unknown ones are missing.
     *
     * @param replacedBy id of a regulation, or the number of a paper
     * @param replaces ids of regulations, or numbers of papers
     */
    public record Paper(
            @Nullable String number,
            @Nullable String title,
            @Nullable String issued,
            @Nullable String effectiveFrom,
            @Nullable String effectiveTo,
            @Nullable String replacedBy,
            List<String> replaces,
            List<String> amendedBy,
            State state,
            @Nullable String note) {

        public Paper {
            replaces = List.copyOf(replaces);
            amendedBy = List.copyOf(amendedBy);
        }
    }

    /** Whether a paper holds; unknown ones are checked before they are relied on. */
    public enum State {
        IN_FORCE,
        REPLACED,
        UNKNOWN
    }
}
