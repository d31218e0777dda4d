package vn.taphuan.certificates.templates;

/** What came of confirming a version. */
public sealed interface ConfirmTemplateResult {

    record Confirmed() implements ConfirmTemplateResult {}

    /** Nothing is said of the paper on which it rests, or more than 1,000 characters. */
    record BasisMissing() implements ConfirmTemplateResult {}

    /** It was confirmed before, or is not in use. */
    record NotOpen() implements ConfirmTemplateResult {}
}
