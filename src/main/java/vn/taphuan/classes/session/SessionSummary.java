package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.List;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.security.UnitId;

/**
 * A session as lists of a day show it, with the class that it belongs to.
 *
 * @param places in whose rooms it is held
 */
public record SessionSummary(
        SessionId id,
        ClassLabel trainingClass,
        UnitId centre,
        ClassState state,
        int number,
        LocalDate date,
        HalfDay halfDay,
        int periods,
        List<String> rooms,
        int places) {

    /** Whether several places join over the line. */
    public boolean isConference() {
        return places > 1;
    }
}
