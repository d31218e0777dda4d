package vn.taphuan.classes.absence;

import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.SessionId;

/**
 * A session that somebody of a class missed.
 *
 * @param excused whether with leave
 * @param makeUp the latest that was offered for it; none when nothing was
 */
public record Missed(
        EnrolmentId enrolment,
        String person,
        String unit,
        SessionId session,
        boolean excused,
        @Nullable MakeUp makeUp) {}
