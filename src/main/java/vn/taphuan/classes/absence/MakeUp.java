package vn.taphuan.classes.absence;

import java.time.LocalDate;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.MakeUpId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLabel;

/**
 * A session that makes up for one that somebody missed.
 *
 * @param missed of the own class
 * @param session of another class
 * @param placeName where; empty when the other class no longer uses the place
 */
public record MakeUp(
        MakeUpId id,
        SessionId missed,
        EnrolmentId enrolment,
        SessionId session,
        ClassLabel trainingClass,
        LocalDate date,
        HalfDay halfDay,
        String placeName,
        MakeUpState state) {

    /** Whether it is offered or accepted. */
    public boolean stands() {
        return state == MakeUpState.OFFERED || state == MakeUpState.ACCEPTED;
    }
}
