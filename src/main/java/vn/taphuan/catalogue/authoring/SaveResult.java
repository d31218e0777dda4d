package vn.taphuan.catalogue.authoring;

/** What became of a file that somebody wanted to save in a draft. */
public sealed interface SaveResult {

    /** @param revision to be named with the next save */
    record Saved(int revision) implements SaveResult {}

    /** Somebody else saved it since it was opened; nothing was changed. */
    record ChangedMeanwhile(DraftFile now) implements SaveResult {}

    /** The draft no longer takes changes. */
    record NotOpen(DraftState state) implements SaveResult {}

    /** No file of a course can have this path. */
    record BadPath() implements SaveResult {}

    /** @param most in bytes */
    record TooLarge(int most) implements SaveResult {}
}
