package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.SessionId;

/**
 * A lecturer who did not teach this session of an approved class is to teach it.
 *
 * @param id of this event, the same each time it is handed out
 */
public record LecturerBooked(
        UUID id, ClassId trainingClass, SessionId session, LecturerId lecturer, LocalDate date, HalfDay halfDay) {}
