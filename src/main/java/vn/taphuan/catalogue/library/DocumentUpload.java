package vn.taphuan.catalogue.library;

/**
 * A file as somebody hands it in.
 *
 * @param fileName as his computer calls it; proves nothing
 * @param notSecret whether he has said that it holds no state secret (fact M4-15)
 */
public record DocumentUpload(String fileName, byte[] content, boolean notSecret) {}
