package vn.taphuan.certificates.templates;

/** What came of making a template. */
public sealed interface CreateTemplateResult {

    record Created(TemplateId id) implements CreateTemplateResult {}

    /** Empty or longer than 80 characters. */
    record NameWrong() implements CreateTemplateResult {}

    /** The body has one of this name. */
    record NameTaken() implements CreateTemplateResult {}
}
