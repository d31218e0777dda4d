package vn.taphuan.certificates.issuing;

import java.util.Map;
import java.util.Set;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.platform.security.AccountId;

/** What came of a proposal; whatever is refused is refused whole. */
public sealed interface ProposeResult {

    record Proposed(BatchId batch) implements ProposeResult {}

    record NobodyChosen() implements ProposeResult {}

    /** The class has not been taught yet. */
    record NotTaught() implements ProposeResult {}

    /** People who are not in the class any longer. */
    record NotInClass(Set<AccountId> people) implements ProposeResult {}

    /** People who lack something and stand there without a reason. */
    record ReasonsMissing(Set<AccountId> people) implements ProposeResult {}

    /** People who have a certificate of this programme, or stand in another batch for it (T-16: once). */
    record AlreadyHave(Set<AccountId> people) implements ProposeResult {}

    record PaperIncomplete(Map<AccountId, PaperProblem> people) implements ProposeResult {}

    /** The batch was sent back no longer or was changed in between; nothing was changed. */
    record Changed() implements ProposeResult {}
}
