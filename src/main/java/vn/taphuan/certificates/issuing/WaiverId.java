package vn.taphuan.certificates.issuing;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a recorded waiver of the separation of the four steps. */
public record WaiverId(UUID value) implements Serializable {}
