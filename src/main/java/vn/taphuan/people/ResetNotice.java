package vn.taphuan.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells the holder of an account who reset it, and when.
 *
 * @param by none: by a link mailed to the confirmed address
 */
public record ResetNotice(@Nullable String by, Instant at) {}
