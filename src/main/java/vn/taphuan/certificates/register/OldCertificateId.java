package vn.taphuan.certificates.register;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a certificate on paper from before the register. */
public record OldCertificateId(UUID value) implements Serializable {}
