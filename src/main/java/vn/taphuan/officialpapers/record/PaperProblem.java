package vn.taphuan.officialpapers.record;

/** What keeps a paper from being produced; each belongs to one field. */
public enum PaperProblem {
    ISSUING_BODY_MISSING,
    SYMBOL_MISSING,
    NUMBER_WRONG,
    PLACE_MISSING,
    ABOUT_MISSING,
    ADDRESSEE_MISSING,
    SIGNER_TITLE_MISSING,
    SECOND_TITLE_MISSING,
    /** Some text is longer than any paper. */
    TOO_LONG
}
