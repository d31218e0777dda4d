package vn.taphuan.classes.conference;

/** What a clerk says of his place. */
public sealed interface SiteWord {

    record Link(SiteLink link) implements SiteWord {}

    /**
     * So many people are in the hall.
     *
     * @param seen number of the count that the page showed when it was typed, 0 for none
     * @param sure whether somebody was asked and stands by a number that is hard to believe
     */
    record Heads(int heads, int seen, boolean sure) implements SiteWord {}

    /** @param words a few, at most {@value #LONGEST} characters; needed for {@link ProblemKind#OTHER} alone */
    record Trouble(ProblemKind kind, String words) implements SiteWord {

        public static final int LONGEST = 200;

        public Trouble {
            words = words.replaceAll("\\p{Cntrl}+", " ").strip();
        }
    }

    record Solved(ProblemKind kind) implements SiteWord {}

    /** Nothing has changed, all is well. */
    record Fine() implements SiteWord {}
}
