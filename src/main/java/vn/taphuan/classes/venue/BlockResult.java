package vn.taphuan.classes.venue;

import vn.taphuan.classes.BlockId;

/** What came of blocking days of a venue. */
public sealed interface BlockResult {

    record Stored(BlockId id) implements BlockResult {}

    /** The last day comes before the first, or years later. */
    record DaysWrong() implements BlockResult {}

    record ReasonMissing() implements BlockResult {}

    record ReasonTooLong() implements BlockResult {}
}
