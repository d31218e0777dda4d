package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.SessionId;

/**
 * A lecturer who was to teach this session of an approved class is not to teach it any more.
 *
 * @param id of this event, the same each time it is handed out
 * @param date on which he would have taught
 */
public record LecturerReleased(
        UUID id, ClassId trainingClass, SessionId session, LecturerId lecturer, LocalDate date, HalfDay halfDay) {}
