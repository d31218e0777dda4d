package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;

/**
 * An approved class has one session less.
 *
 * @param id of this event, the same each time it is handed out
 * @param date on which it would have been
 */
public record SessionCancelled(UUID id, ClassId trainingClass, SessionId session, LocalDate date, HalfDay halfDay) {}
