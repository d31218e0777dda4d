package vn.taphuan.people;

import java.time.Instant;

/** Tells the holder of an account who reset it, and when. */
public record ResetNotice(String by, Instant at) {}
