package vn.taphuan.classes.enrolment;

import vn.taphuan.platform.audit.LastChange;

/** What came of changing how a class takes people in. */
public sealed interface SaveIntakeResult {

    record Stored(Intake intake) implements SaveIntakeResult {}

    /** The hours for a yes are 1 to 720. */
    record WrongHours(int most) implements SaveIntakeResult {}

    /** Somebody else changed it meanwhile. @param now what it is now */
    record Changed(IntakeContent now, LastChange change) implements SaveIntakeResult {}

    /** The class is over. */
    record TooLate() implements SaveIntakeResult {}
}
