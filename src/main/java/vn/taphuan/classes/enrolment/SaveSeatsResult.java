package vn.taphuan.classes.enrolment;

import vn.taphuan.platform.audit.LastChange;

/** What came of changing what a class has for a unit. */
public sealed interface SaveSeatsResult {

    record Stored() implements SaveSeatsResult {}

    /** Negative numbers, or more than anybody has seats for. */
    record Wrong() implements SaveSeatsResult {}

    /** The class has fewer free seats than were to be held. */
    record NoSeats(int free) implements SaveSeatsResult {}

    /** The unit has more people and seats without names than the quota allows. */
    record QuotaTooSmall(int people, int reserved) implements SaveSeatsResult {}

    /** Somebody else changed it meanwhile, or a seat was filled. @param now what it is now */
    record Changed(UnitSeatsContent now, LastChange change) implements SaveSeatsResult {}

    /** Seats are held while the class is approved, open or running. */
    record TooLate() implements SaveSeatsResult {}
}
