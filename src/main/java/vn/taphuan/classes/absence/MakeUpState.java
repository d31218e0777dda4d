package vn.taphuan.classes.absence;

/** Where a make-up session that was offered to somebody stands. */
public enum MakeUpState {
    OFFERED,
    ACCEPTED,
    /** By the person, also after he had said yes. */
    DECLINED,
    /** By the centre. */
    WITHDRAWN
}
