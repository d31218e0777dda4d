package vn.taphuan.catalogue.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a fact is. */
public enum Certainty {
    /** Its source was read; only such a fact may decide an answer. */
    READ,
    /** Read in what others wrote about the source. */
    SECONDARY,
    /** General knowledge, or inferred. */
    GENERAL,
    /** What is known not to be known; cited only to say so. */
    GAP;

    static Optional<Certainty> parse(String text) {
        return Arrays.stream(values())
                .filter(certainty -> certainty.text().equals(text))
                .findFirst();
    }

    /** As it is written in the files. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
