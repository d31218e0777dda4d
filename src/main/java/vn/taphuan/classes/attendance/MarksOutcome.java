package vn.taphuan.classes.attendance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.EnrolmentId;

/** What came of a batch of changes; each is in exactly one of the lists. */
public record MarksOutcome(List<Saved> saved, List<Refused> refused) {

    /** What now holds for a line: the change itself, or the one with a higher number that came before. */
    public record Saved(
            EnrolmentId enrolment, long seq, @Nullable Mark mark, int missedPeriods, Instant savedAt) {}

    public record Refused(EnrolmentId enrolment, Reason reason) {}

    public enum Reason {
        /** Not in the class, or at a place of somebody else's. */
        NOT_ON_SHEET,
        /** Missed periods without being late, or more than the session has; a number below 1. */
        WRONG_MARK,
        /** The day is over and nobody says why it is changed. */
        REASON_MISSING,
        /** The session is not held yet, or the class is closed. */
        SHEET_CLOSED
    }
}
