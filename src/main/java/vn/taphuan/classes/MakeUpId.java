package vn.taphuan.classes;

import java.io.Serializable;
import java.util.UUID;

/** Identifies one session that makes up for one that somebody missed. */
public record MakeUpId(UUID value) implements Serializable {}
