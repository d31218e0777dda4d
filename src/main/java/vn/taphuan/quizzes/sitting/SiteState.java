package vn.taphuan.quizzes.sitting;

/** Whether people of a place can begin. */
public enum SiteState {
    /** Nobody has opened it. */
    SHUT,
    /** It was opened, and the sitting's time has not come. */
    SOON,
    OPEN,
    OVER
}
