package vn.taphuan.quizzes.sitting;

/** The outcome of opening or closing. */
public sealed interface OpenSittingResult {

    /** @param sites that were opened or closed now; those that were so before are not counted */
    record Done(int sites) implements OpenSittingResult {}

    /** Papers have to be drawn first. */
    record NotPrepared() implements OpenSittingResult {}

    /** The sitting was closed, or its time is over. */
    record Over() implements OpenSittingResult {}
}
