package vn.taphuan.classes.lecturer;

import vn.taphuan.classes.BlockId;

/** What came of noting days on which a lecturer cannot teach. */
public sealed interface AbsenceResult {

    record Stored(BlockId id) implements AbsenceResult {}

    /** The last day comes before the first, or years later. */
    record DaysWrong() implements AbsenceResult {}

    record ReasonTooLong() implements AbsenceResult {}
}
