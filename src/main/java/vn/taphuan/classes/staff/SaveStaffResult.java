package vn.taphuan.classes.staff;

import vn.taphuan.platform.audit.LastChange;

/** What came of changing who runs a class. */
public sealed interface SaveStaffResult {

    record Stored() implements SaveStaffResult {}

    /** @param line number of the member, from 1 */
    record NameMissing(int line) implements SaveStaffResult {}

    record TooLong() implements SaveStaffResult {}

    /** Somebody else changed it meanwhile. @param now what it is now */
    record Changed(StaffContent now, LastChange change) implements SaveStaffResult {}

    /** The class is over. */
    record TooLate() implements SaveStaffResult {}
}
