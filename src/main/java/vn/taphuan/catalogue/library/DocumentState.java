package vn.taphuan.catalogue.library;

/** Whether one still goes by a document; its days of validity are another matter. */
public enum DocumentState {
    CURRENT,
    /** Another document stands in its place. */
    REPLACED,
    /** Taken back: only those who may read unpublished content see it. */
    WITHDRAWN
}
