package vn.taphuan.catalogue.search;

/** What was found. */
public enum HitKind {
    LESSON,
    DOCUMENT,
    TERM,
    FORM
}
