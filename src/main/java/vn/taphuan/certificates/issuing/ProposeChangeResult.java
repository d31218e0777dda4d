package vn.taphuan.certificates.issuing;

/** What came of proposing to revoke a certificate or to issue it again; whatever is refused changed nothing. */
public sealed interface ProposeChangeResult {

    record Proposed(ChangeId id) implements ProposeChangeResult {}

    record ReasonMissing() implements ProposeChangeResult {}

    /** The reason is not listed, or not any longer. */
    record ReasonNotListed() implements ProposeChangeResult {}

    /** It has been replaced or revoked already. */
    record NoLongerCounts() implements ProposeChangeResult {}

    /** Another proposal about it waits for the signer. */
    record AlreadyProposed() implements ProposeChangeResult {}

    record PaperIncomplete(PaperProblem problem) implements ProposeChangeResult {}
}
