package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.SessionId;

/**
 * A lecturer teaches a session of an approved class as before, but in another half-day, or in the same one in other rooms.
 *
 * @param id of this event, the same each time it is handed out
 */
public record TeachingMoved(
        UUID id,
        ClassId trainingClass,
        SessionId session,
        LecturerId lecturer,
        LocalDate fromDate,
        HalfDay fromHalfDay,
        LocalDate date,
        HalfDay halfDay) {

    /** Whether the half-day is another one; otherwise the rooms are. */
    public boolean toOtherTime() {
        return !fromDate.equals(date) || fromHalfDay != halfDay;
    }
}
