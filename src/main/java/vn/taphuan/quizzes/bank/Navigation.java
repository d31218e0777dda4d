package vn.taphuan.quizzes.bank;

/** In which order questions may be answered. */
public enum Navigation {
    FREE,
    /** One after another; what was left behind cannot be changed any more. */
    IN_ORDER
}
