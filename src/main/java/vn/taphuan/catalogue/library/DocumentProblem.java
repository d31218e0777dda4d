package vn.taphuan.catalogue.library;

/** What is wrong with the data of a document. */
public enum DocumentProblem {
    TITLE_MISSING,
    TITLE_TOO_LONG,
    NUMBER_TOO_LONG,
    ISSUER_TOO_LONG,
    NOTE_TOO_LONG,
    /** It ends before it begins. */
    VALIDITY_TURNED,
    PROGRAMME_UNKNOWN,
    /** The module is none of the programme's. */
    MODULE_UNKNOWN,
    REGULATION_UNKNOWN
}
