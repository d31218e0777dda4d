package vn.taphuan.quizzes.attempt;

/** An attempt runs until it ends in one of two ways; both are scored. */
public enum AttemptState {
    RUNNING,
    /** Handed in by the person. */
    SUBMITTED,
    /** Handed in by the server with what was there at the deadline and its grace. */
    EXPIRED
}
