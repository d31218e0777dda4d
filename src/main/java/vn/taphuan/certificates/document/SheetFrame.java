package vn.taphuan.certificates.document;

/** What is drawn around and below the fields. */
public enum SheetFrame {
    NONE,
    /** Frame, corners and rosette of the house. */
    HOUSE,
    /** Frame and corners without the rosette. */
    FRAME
}
