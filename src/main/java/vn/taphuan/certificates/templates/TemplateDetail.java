package vn.taphuan.certificates.templates;

import vn.taphuan.certificates.document.SheetTemplate;

/** A version of a template with all that it says. */
public record TemplateDetail(TemplateSummary summary, SheetTemplate content) {}
