package vn.taphuan.quizzes.sitting;

/** Where a sitting stands; each state follows the one before. Which places may begin is told by {@link SittingSite}. */
public enum SittingState {
    /** Everything can be changed; nobody can come in. */
    DRAFT,
    /** Papers are drawn; what they depend on stays as it is. */
    PREPARED,
    /** At least one place has been opened. */
    OPEN,
    /** Nobody begins any more; attempts that run go on to their deadline. */
    CLOSED
}
