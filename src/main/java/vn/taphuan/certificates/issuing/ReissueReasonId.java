package vn.taphuan.certificates.issuing;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a listed reason for issuing a certificate again. */
public record ReissueReasonId(UUID value) implements Serializable {}
