package vn.taphuan.quizzes.attempt;

/** How answers came that do not count by themselves. */
public enum EvidenceKind {
    /** Sent by the answering page after deadline and grace. */
    LATE,
    /** Brought in an answer file. */
    FILE
}
