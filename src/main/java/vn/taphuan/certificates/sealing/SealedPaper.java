package vn.taphuan.certificates.sealing;

/** One form of a certificate's file. @param keyId of the key that sealed it */
@SuppressWarnings("ArrayRecordComponent")
public record SealedPaper(byte[] pdf, SealLevel level, String keyId) {}
