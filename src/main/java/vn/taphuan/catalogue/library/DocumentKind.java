package vn.taphuan.catalogue.library;

/** What a document is for. */
public enum DocumentKind {
    /** A paper that says what to do: directive, guidance, decision. */
    GUIDANCE,
    FORM,
    TRAINING,
    OTHER
}
