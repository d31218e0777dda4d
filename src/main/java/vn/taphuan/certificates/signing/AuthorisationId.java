package vn.taphuan.certificates.signing;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a recorded authorisation to sign. */
public record AuthorisationId(UUID value) implements Serializable {}
