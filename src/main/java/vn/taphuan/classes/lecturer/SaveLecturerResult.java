package vn.taphuan.classes.lecturer;

import vn.taphuan.classes.LecturerId;
import vn.taphuan.platform.audit.LastChange;

/** What came of saving a lecturer. */
public sealed interface SaveLecturerResult {

    record Stored(LecturerId id) implements SaveLecturerResult {}

    /** Somebody else changed the lecturer meanwhile; nothing was stored. @param now what it says now */
    record Changed(LecturerSummary now, LastChange change) implements SaveLecturerResult {}

    record NameMissing() implements SaveLecturerResult {}

    record TextTooLong() implements SaveLecturerResult {}

    /** The account is on a list already, perhaps another unit's. */
    record AccountListed() implements SaveLecturerResult {}

    record EmailWrong() implements SaveLecturerResult {}

    record PhoneWrong() implements SaveLecturerResult {}

    /** He can teach on no half-day of the week. */
    record NeverFree() implements SaveLecturerResult {}

    /** From 1 to 2,000 a year. */
    record HoursWrong() implements SaveLecturerResult {}
}
