package vn.taphuan.catalogue.library;

/** What a reader must know before he relies on a document today. */
public enum Validity {
    VALID,
    NOT_YET,
    EXPIRED,
    REPLACED,
    WITHDRAWN
}
