package vn.taphuan.classes.session;

/**
 * Something that must be put right; {@code classes.problem.<KIND>} says it beside the field.
 *
 * @param session number of the session, from 1; 0 for the class itself
 */
public record ClassProblem(Kind kind, int session) {

    public enum Kind {
        NAME_MISSING,
        NAME_TOO_LONG,
        PROGRAMME_MISSING,
        MODULES_MISSING,
        SEATS_WRONG,
        /** More people are enrolled than there would be seats. */
        SEATS_TAKEN,
        TEXT_TOO_LONG,
        PAPER_INCOMPLETE,
        PLACES_MISSING,
        PLACE_TWICE,
        SESSIONS_MISSING,
        DATE_MISSING,
        /** Before 2000, or more than ten years ahead. */
        DATE_WRONG,
        /** Two sessions of the class in one half-day. */
        HALF_DAY_TWICE,
        PERIODS_WRONG,
        ROOM_MISSING,
        /** The room's venue is no place of the class. */
        ROOM_ELSEWHERE,
        /** A lecturer or venue that is not offered any more. */
        NOT_OFFERED,
        /** Programme, centre and modules stay as they were approved. */
        APPROVED_ALREADY,
        REASON_MISSING,
        /** A session with attendance, or a place with people, cannot be removed. */
        IN_USE
    }

    static ClassProblem of(Kind kind) {
        return new ClassProblem(kind, 0);
    }
}
