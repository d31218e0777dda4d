package vn.taphuan.classes.lecturer;

import java.time.LocalDate;
import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.SessionId;

/**
 * A lecturer has entered himself that he cannot teach in a half-day in which he is booked already.
 *
 * @param id of this event, the same each time it is handed out
 */
public record LecturerAway(
        UUID id, LecturerId lecturer, ClassId trainingClass, SessionId session, LocalDate date, HalfDay halfDay) {}
