package vn.taphuan.quizzes.sitting;

/** What is wrong with a setup. */
public enum SittingProblem {
    TITLE,
    MINUTES,
    ATTEMPTS,
    PASS_PERCENT,
    /** It closes before it opens. */
    WINDOW,
    /** It would close before now although it is open. */
    CLOSES_IN_THE_PAST,
    ENTRY_CODE,
    SPREAD,
    GRACE,
    NO_SITE,
    /** The class is not taught this module, or there is no quiz for it. */
    NO_QUIZ,
    /** A module or class, and later rules, that papers or attempts depend on. */
    FIXED
}
