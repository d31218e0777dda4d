package vn.taphuan.classes.conference;

/** What came of an address at which a place is to join. */
public sealed interface SaveLinkResult {

    record Saved() implements SaveLinkResult {}

    /** Not an https address. */
    record NotAnAddress() implements SaveLinkResult {}
}
