package vn.taphuan.classes.session;

import java.time.LocalDate;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.SessionId;

/** A lecturer who is planned for a half-day on which, by now, he cannot teach. */
public record AbsentLecturer(
        SessionId session,
        LecturerId lecturer,
        String lecturerName,
        ClassLabel trainingClass,
        LocalDate date,
        HalfDay halfDay) {}
