package vn.taphuan.certificates.templates;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a template through all its versions. */
public record TemplateId(UUID value) implements Serializable {}
