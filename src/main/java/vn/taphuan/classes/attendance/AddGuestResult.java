package vn.taphuan.classes.attendance;

import vn.taphuan.classes.EnrolmentId;

/** What came of putting somebody on the sheet at the door. */
public sealed interface AddGuestResult {

    record Added(EnrolmentId id) implements AddGuestResult {}

    record NameMissing() implements AddGuestResult {}

    record UnitMissing() implements AddGuestResult {}

    record TooLong() implements AddGuestResult {}

    /** Somebody of this name and unit was put on the sheet before. */
    record KnownAlready() implements AddGuestResult {}

    /** The session is not held yet, or the class is over. */
    record SheetClosed() implements AddGuestResult {}
}
