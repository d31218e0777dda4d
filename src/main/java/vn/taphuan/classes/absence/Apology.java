package vn.taphuan.classes.absence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.SessionId;

/**
 * What somebody of a class said, as its staff see it.
 *
 * @param reason why he cannot come
 * @param answer why it was declined
 * @param decidedBy none while nobody has decided
 */
public record Apology(
        SessionId session,
        EnrolmentId enrolment,
        String person,
        String unit,
        String reason,
        ApologyState state,
        Instant saidAt,
        @Nullable String decidedBy,
        @Nullable String answer) {}
