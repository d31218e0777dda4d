package vn.taphuan.certificates.issuing;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a proposal to revoke a certificate or to issue it again. */
public record ChangeId(UUID value) implements Serializable {}
