package vn.taphuan.certificates.document;

/**
 * What a released paper carries beside what people read.
 *
 * @param payload of the QR code, behind the # of its address; decimal digits
 * @param credential the data as JSON, attached to the file
 */
@SuppressWarnings("ArrayRecordComponent")
public record CertificateProof(String payload, byte[] credential) {}
