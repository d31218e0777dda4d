package vn.taphuan.classes.absence;

/** What came of saying that one cannot come. */
public enum SayApologyResult {
    SAID,
    REASON_MISSING,
    TOO_LONG,
    /** It was said before and stands, or the centre has declined it. */
    SAID_BEFORE,
    /** The session has begun. */
    TOO_LATE,
    /** The class does not take place, or not yet, or is over. */
    NOT_NOW
}
