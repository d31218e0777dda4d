package vn.taphuan.certificates.document;

/** What a field of a template says. A person who has no such thing gets a paper without that field. */
public enum FieldKind {
    /** Words that are the same on every paper. */
    TEXT(Part.BEFORE),
    /** As {@link #TEXT}; the heading of the paper to a screen reader. */
    TITLE(Part.BEFORE),
    PARENT_BODY(Part.AROUND),
    /** With the star of a Party heading below it (F-03), where the body has one and the paper is not pre-printed. */
    ISSUING_BODY(Part.AROUND),
    /** The name of the Party with its rule (F-02), where the body has one. */
    PARTY(Part.NONE),
    CERTIFIER(Part.AROUND),
    FULL_NAME(Part.AROUND),
    BIRTH_YEAR(Part.AROUND),
    POSITION(Part.AROUND),
    UNIT(Part.AROUND),
    /** Year of birth, position and unit in one go. */
    FACTS(Part.NONE),
    PROGRAMME(Part.AROUND),
    CLASS_NAME(Part.AROUND),
    MODULES(Part.AROUND),
    PERIODS(Part.AROUND),
    DATES(Part.AROUND),
    VENUE(Part.AROUND),
    GRADE(Part.AROUND),
    /** The whole sentence: programme, class, extent, days, venue, grade. */
    COMPLETION(Part.NONE),
    DECISION(Part.NONE),
    REGISTER_NUMBER(Part.AROUND),
    PLACE_AND_DATE(Part.NONE),
    /** Without the place, for forms that have it printed. */
    DATE(Part.AROUND),
    SIGNER_TITLE(Part.NONE),
    SIGNER_NAME(Part.AROUND),
    /** The typed code with the words by which the public check finds it in a file. */
    CODE(Part.NONE),
    LOOKUP(Part.NONE);

    private enum Part {
        NONE,
        BEFORE,
        AROUND
    }

    private final Part part;

    FieldKind(Part part) {
        this.part = part;
    }

    /** Whether it has words before what is filled in; of a fixed text they are all there is. */
    public boolean hasBefore() {
        return part != Part.NONE;
    }

    public boolean hasAfter() {
        return part == Part.AROUND;
    }

    /** Whether the words are all that it says. */
    public boolean isFixed() {
        return part == Part.BEFORE;
    }
}
