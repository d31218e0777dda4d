package vn.taphuan.classes.lecturer;

import vn.taphuan.classes.LecturerId;

/** What came of saving a lecturer. */
public sealed interface SaveLecturerResult {

    record Stored(LecturerId id) implements SaveLecturerResult {}

    record NameMissing() implements SaveLecturerResult {}

    record TextTooLong() implements SaveLecturerResult {}

    /** The account is on a list already, perhaps another unit's. */
    record AccountListed() implements SaveLecturerResult {}
}
