package vn.taphuan.classes.attendance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.absence.ApologyState;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.platform.security.AccountId;

/**
 * The attendance sheet of one session as one person keeps it.
 *
 * @param logKey 32 bytes, always the same for this person and sheet: what a device encrypts unsent marks with
 * @param asksReason whether the day is over, so that each change needs a reason
 * @param fingerprint another one once somebody has come onto the sheet or left it, or an apology has changed
 * @param places those whose people are on the sheet
 * @param people by given name
 */
public record Sheet(
        SessionId session,
        ClassLabel trainingClass,
        int number,
        LocalDate date,
        HalfDay halfDay,
        int periods,
        byte[] logKey,
        AccountId account,
        boolean editable,
        boolean asksReason,
        long fingerprint,
        List<PlaceDetail> places,
        List<Line> people) {

    /**
     * @param place name of the person's place, empty without one
     * @param mark none as long as nothing is entered, or when it was taken back
     * @param seq number of the newest change, 0 before the first; the next change has a higher one
     * @param guest whether he was added at the door, without an account
     * @param apology what he said beforehand; none where he said nothing, or took it back
     * @param makesUp the own class of somebody who makes up here for a session of it; none of all others
     */
    public record Line(
            EnrolmentId enrolment,
            String name,
            String unit,
            String place,
            @Nullable Mark mark,
            int missedPeriods,
            long seq,
            boolean guest,
            @Nullable Apology apology,
            @Nullable ClassLabel makesUp) {}

    /** @param answer why the centre declined it */
    public record Apology(
            ApologyState state, String reason, @Nullable String answer) {}
}
