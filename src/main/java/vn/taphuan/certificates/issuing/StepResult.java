package vn.taphuan.certificates.issuing;

import java.util.Set;
import vn.taphuan.platform.security.AccountId;

/** What came of a step; whatever is refused changed nothing. */
public sealed interface StepResult {

    record Done(BatchState state) implements StepResult {}

    /** The batch is in another state by now, or was changed since it was shown. */
    record Changed(BatchState state) implements StepResult {}

    /** This person has done an earlier step of this batch, and the province has not waived the separation for this centre. */
    record SamePerson() implements StepResult {}

    /** Records were corrected since the proposal: these people now lack something without a reason on record. */
    record NoLongerMet(Set<AccountId> people) implements StepResult {}

    /** Neither the director of the issuing body nor covered by a recorded authorisation that is valid today (T-15). */
    record NotAuthorised() implements StepResult {}

    /** Papers cannot carry the signer's name: longer than 60 characters, or with a character that the font lacks. */
    record SignerUnprintable(String name) implements StepResult {}

    record ReasonMissing() implements StepResult {}

    /** {@code taphuan.public-url} is not set: papers would lead nowhere. */
    record PublicAddressMissing() implements StepResult {}
}
