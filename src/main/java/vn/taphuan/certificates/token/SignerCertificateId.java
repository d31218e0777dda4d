package vn.taphuan.certificates.token;

import java.io.Serializable;
import java.util.UUID;

/** Names a certificate that may sign papers of an issuing body. */
public record SignerCertificateId(UUID value) implements Serializable {}
