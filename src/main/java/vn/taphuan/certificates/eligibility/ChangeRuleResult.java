package vn.taphuan.certificates.eligibility;

/** What came of changing a rule. */
public sealed interface ChangeRuleResult {

    record Saved() implements ChangeRuleResult {}

    /** A class's rule changes only for a reason. */
    record ReasonMissing() implements ChangeRuleResult {}

    /** The programme has no final quiz from which the mark could be taken. */
    record NoFinalQuiz() implements ChangeRuleResult {}

    /** Somebody else changed it in between; nothing was changed. */
    record Changed() implements ChangeRuleResult {}
}
