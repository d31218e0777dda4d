package vn.taphuan.catalogue;

/**
 * The summary of a module on one page, in one version.
 *
 * @param html sanitized: may be put into a page as it stands
 */
public record ModuleDigest(ModuleSummary module, String html) {}
