package vn.taphuan.notifications;

/** What a notice tells; the text {@code notifications.kind.<NAME>} says it. */
public enum NoticeKind {
    /** To whoever submitted the class. */
    CLASS_APPROVED(false),
    /** To its lecturers: the class was approved, and so were their sessions. */
    TEACHING_APPROVED(true),
    CLASS_OPENED(false),
    CLASS_CANCELLED(true),
    SESSION_ADDED(true),
    SESSION_MOVED(true),
    ROOMS_CHANGED(true),
    SESSION_CANCELLED(true),
    TEACHING_ADDED(true),
    TEACHING_ENDED(true),
    SEAT_GIVEN(true),
    /** Taken out of the class, or off its waiting list, by others: what his calendar shows of it is cancelled. */
    SEAT_ENDED(true),
    /** He has left by himself; for the sake of his calendar. */
    OWN_SEAT_LEFT(true),
    /** Sits at another place of the class from now on. */
    PLACE_CHANGED(true),
    /** A seat is held until a time, and goes on to the next unless he says that he comes. */
    SEAT_OFFERED(false),
    WAITING(false),
    /** To whoever named somebody. */
    NOMINEE_SEATED(false),
    NOMINEE_WAITING(false),
    NOMINEE_REFUSED(false),
    /** To the officers of the centre, as the following ones: how many have signed up by themselves today. */
    SIGNED_UP(false),
    NOMINATED(false),
    SEAT_LEFT(false),
    /** Booked, and has entered that he cannot come. */
    LECTURER_AWAY(false),
    INVITATION_YES(false),
    INVITATION_NO(false),
    INVITATION_OTHER_TIME(false),
    /** To its holder. */
    CERTIFICATE_REVOKED(false),
    CERTIFICATE_REPLACED(false),
    /** To the officers of the centre that has to issue them. */
    CERTIFICATES_DUE(false),
    CERTIFICATES_OVERDUE(false),
    /** To the officers of the centre and the clerk of the person's sheet. */
    APOLOGY_SAID(false),
    APOLOGY_ACCEPTED(false),
    APOLOGY_DECLINED(false),
    MAKE_UP_OFFERED(false),
    /** To the officers of the centre. */
    MAKE_UP_YES(false),
    MAKE_UP_NO(false),
    MAKE_UP_ENDED(false),
    SURVEY_OPENED(false);

    private final boolean inCalendar;

    NoticeKind(boolean inCalendar) {
        this.inCalendar = inCalendar;
    }

    /** Whether the words of such a notice are the reason that was given. */
    boolean hasReason() {
        return this == CLASS_CANCELLED || this == SEAT_ENDED || this == APOLOGY_DECLINED || this == MAKE_UP_ENDED;
    }

    /** Whether the recipient's own days change, so that a calendar file goes with the message. */
    boolean inCalendar() {
        return inCalendar;
    }
}
