package vn.taphuan.classes.invitation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLabel;

/**
 * An invitation as the officer sees it.
 *
 * @param date the half-day for which he was asked
 * @param closesOn last day on which he may answer or change his answer
 * @param mailed whether it went out by e-mail; otherwise the link was handed over in another way
 * @param answer none while he has not answered
 */
public record InvitationSummary(
        SessionId session,
        LecturerId lecturer,
        ClassLabel trainingClass,
        LocalDate date,
        HalfDay halfDay,
        LocalDate closesOn,
        boolean mailed,
        State state,
        @Nullable Answer answer,
        @Nullable Instant answeredAt) {

    public enum State {
        WAITING,
        ANSWERED,
        /** Nothing came until the closing day. */
        SILENT,
        /** The session has moved since, or is somebody else's: what was answered holds no more. */
        OUTDATED,
        WITHDRAWN
    }
}
