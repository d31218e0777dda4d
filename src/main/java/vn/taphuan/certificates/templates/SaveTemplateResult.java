package vn.taphuan.certificates.templates;

import java.time.Instant;

/** What came of saving a template. */
public sealed interface SaveTemplateResult {

    /** @param now the version that holds it: the same one, or the next where that was in use */
    record Saved(TemplateSummary now) implements SaveTemplateResult {}

    /** Somebody else saved in between; nothing was changed. */
    record Changed(String by, Instant at) implements SaveTemplateResult {}
}
