package vn.taphuan.classes.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassState;

/** When a class came to a state, by whom, and why where a reason was asked for. */
public record ClassStep(
        ClassState state, Instant at, String by, @Nullable String reason) {}
