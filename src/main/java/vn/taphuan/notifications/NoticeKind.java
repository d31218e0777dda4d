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
    /** Taken out of the class, or off its waiting list, by others. */
    SEAT_ENDED(false),
    /** Sits at another place of the class from now on. */
    PLACE_CHANGED(true),
    /** A seat is held until a time, and goes on to the next unless he says that he comes. */
    SEAT_OFFERED(false),
    WAITING(false),
    /** To whoever named somebody. */
    NOMINEE_SEATED(false),
    NOMINEE_WAITING(false),
    NOMINEE_REFUSED(false),
    /** To the officers of the centre. */
    INVITATION_YES(false),
    INVITATION_NO(false),
    INVITATION_OTHER_TIME(false);

    private final boolean inCalendar;

    NoticeKind(boolean inCalendar) {
        this.inCalendar = inCalendar;
    }

    /** Whether the words of such a notice are the reason that was given. */
    boolean hasReason() {
        return this == CLASS_CANCELLED || this == SEAT_ENDED;
    }

    /** Whether the recipient's own days change, so that a calendar file goes with the message. */
    boolean inCalendar() {
        return inCalendar;
    }
}
