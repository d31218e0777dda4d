package vn.taphuan.classes.venue;

/** What can be wrong with a venue as typed; {@code venues.problem.<NAME>} says it. */
public enum VenueProblem {
    NAME_MISSING,
    TEXT_TOO_LONG,
    /** Not a number that can be called: digits, with spaces, dots or a plus. */
    PHONE_WRONG,
    /** Not an address that begins with https. */
    LINK_WRONG,
    /** Open on no half-day of the week. */
    NEVER_OPEN,
    ROOMS_MISSING,
    ROOM_NAME_MISSING,
    /** A room has 1 to 5,000 seats. */
    SEATS_WRONG
}
