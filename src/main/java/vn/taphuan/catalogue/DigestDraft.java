package vn.taphuan.catalogue;

/**
 * The summary of a module as it is written.
 *
 * @param html made from the Markdown, and sanitized
 */
public record DigestDraft(String markdown, String html) {}
