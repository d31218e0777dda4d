package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;

/**
 * A session of an approved class is on another day or in another half of it; its rooms may have changed with it.
 *
 * @param id of this event, the same each time it is handed out
 */
public record SessionMoved(
        UUID id,
        ClassId trainingClass,
        SessionId session,
        LocalDate fromDate,
        HalfDay fromHalfDay,
        LocalDate date,
        HalfDay halfDay) {}
