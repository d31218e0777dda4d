package vn.taphuan.certificates.keys;

import java.io.Serializable;
import java.util.UUID;

/** Names a key of the platform. */
public record SealKeyId(UUID value) implements Serializable {}
