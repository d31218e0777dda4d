package vn.taphuan.certificates.issuing;

/** What came of deciding about a proposal; whatever is refused changed nothing. */
public sealed interface DecideChangeResult {

    record Revoked() implements DecideChangeResult {}

    record Reissued(String number) implements DecideChangeResult {}

    /** Refused by the signer, or taken back. */
    record Closed() implements DecideChangeResult {}

    /** Somebody has decided it meanwhile. */
    record Changed() implements DecideChangeResult {}

    /** Whoever proposed it cannot decide it, unless the province has waived the separation for this centre. */
    record SamePerson() implements DecideChangeResult {}

    /** Neither the director of the issuing body nor covered by a recorded authorisation that is valid today (T-15). */
    record NotAuthorised() implements DecideChangeResult {}

    record SignerUnprintable(String name) implements DecideChangeResult {}

    record ReasonMissing() implements DecideChangeResult {}

    /** {@code taphuan.public-url} is not set: the new paper would lead nowhere. */
    record PublicAddressMissing() implements DecideChangeResult {}
}
