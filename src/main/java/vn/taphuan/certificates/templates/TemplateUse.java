package vn.taphuan.certificates.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ProgrammeCode;

/**
 * By what the papers of a body are printed that are proposed from now on.
 *
 * @param programme for which alone; none for all that have no template of their own
 */
public record TemplateUse(@Nullable ProgrammeCode programme, TemplateSummary version, Instant since) {}
