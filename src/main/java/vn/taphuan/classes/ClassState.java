package vn.taphuan.classes;

import java.util.Set;

/** Where a class stands between its plan and its closed file. */
public enum ClassState {
    DRAFT,
    /** Waits for the approver. */
    SUBMITTED,
    APPROVED,
    /** Takes enrolments. */
    OPEN,
    RUNNING,
    /** Taught; final marks and certificates are being decided. */
    ASSESSING,
    FINISHED,
    CANCELLED;

    private static final Set<ClassState> OVER = Set.of(FINISHED, CANCELLED);

    /** The states that may follow this one. */
    public Set<ClassState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, CANCELLED);
            case SUBMITTED -> Set.of(APPROVED, DRAFT, CANCELLED);
            case APPROVED -> Set.of(OPEN, CANCELLED);
            case OPEN -> Set.of(RUNNING, CANCELLED);
            case RUNNING -> Set.of(ASSESSING, CANCELLED);
            case ASSESSING -> Set.of(FINISHED);
            case FINISHED, CANCELLED -> Set.of();
        };
    }

    public boolean isOver() {
        return OVER.contains(this);
    }
}
