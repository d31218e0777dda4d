package vn.taphuan.quizzes.attempt;

/** Where answers stand that do not count by themselves; a decision is final. */
public enum EvidenceState {
    OPEN,
    ACCEPTED,
    REJECTED,
    /** The attempt got more time, and they came within it: nobody had to decide. */
    COUNTED
}
