package vn.taphuan.certificates.templates;

import java.time.Instant;
import java.util.List;
import vn.taphuan.certificates.document.SheetProblem;

/** What came of putting a template into use. */
public sealed interface UseTemplateResult {

    record Done(TemplateUse use) implements UseTemplateResult {}

    /** Papers could not be printed by it, or would say too little; each with its place. */
    record Refused(List<SheetProblem> problems) implements UseTemplateResult {}

    /** Somebody has changed it since it was read; nothing was put into use. */
    record Changed(String by, Instant at) implements UseTemplateResult {}
}
