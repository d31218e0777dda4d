package vn.taphuan.classes.absence;

/** What came of offering a make-up session. */
public enum OfferMakeUpResult {
    OFFERED,
    /** One stands for the missed session already. */
    STANDS_ALREADY,
    /** By now it has no seat, has begun, or the person cannot come to it. */
    NOT_THERE,
    /** He did not miss the session (any more), or his class is closed. */
    NOT_MISSED
}
