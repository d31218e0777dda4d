package vn.taphuan.classes.schedule;

import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.security.UnitId;

/**
 * A session in the calendar of a centre.
 *
 * @param drafted where a draft moves it; none without one, and for those who do not plan
 * @param movable whether whoever looks may move it
 */
public record CalendarSession(
        ClassLabel trainingClass,
        UnitId centre,
        ClassState state,
        SessionDetail session,
        @Nullable ScheduledSession drafted,
        boolean movable) {

    /** Where it is, whatever a draft says. */
    public ScheduledSession published() {
        return ScheduledSession.of(session);
    }

    /** Where it stands on a board: where the draft has it, else where it is. */
    public ScheduledSession shown() {
        return drafted == null ? published() : drafted;
    }
}
