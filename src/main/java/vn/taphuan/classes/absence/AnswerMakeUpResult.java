package vn.taphuan.classes.absence;

/** What came of saying yes or no to a make-up session. */
public enum AnswerMakeUpResult {
    ACCEPTED,
    DECLINED,
    /** The centre has withdrawn it, it has begun, its seat is gone, or one cannot come to it by now. */
    NO_LONGER
}
