package vn.taphuan.quizzes.bank;

/** How much of a quiz is on the screen at once. */
public enum Layout {
    ONE_PER_PAGE,
    ALL_ON_ONE
}
