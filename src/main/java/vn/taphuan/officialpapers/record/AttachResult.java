package vn.taphuan.officialpapers.record;

/** What came of handing in a signed copy. */
public sealed interface AttachResult {

    record Attached(SignedCopy copy) implements AttachResult {}

    /** A numbered paper that was signed has a number. */
    record NumberMissing() implements AttachResult {}

    record DateMissing() implements AttachResult {}
}
