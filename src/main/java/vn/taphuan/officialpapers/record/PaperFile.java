package vn.taphuan.officialpapers.record;

/** A file to hand out; its name holds no personal data. */
public record PaperFile(String name, String mediaType, byte[] content) {}
