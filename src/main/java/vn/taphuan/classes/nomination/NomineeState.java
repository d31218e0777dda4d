package vn.taphuan.classes.nomination;

/** What became of somebody who was named. */
public enum NomineeState {
    PENDING,
    /** Has a seat. */
    APPROVED,
    /** Approved, but there was no seat: waits for one. */
    WAITING,
    REFUSED,
    /** Taken back by whoever named him. */
    TAKEN_BACK
}
