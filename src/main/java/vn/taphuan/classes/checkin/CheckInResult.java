package vn.taphuan.classes.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.attendance.Mark;

/** What came of checking in, or would come of it; nothing but {@link CheckedIn} has changed anything. */
public sealed interface CheckInResult {

    /** Nothing stands against it. */
    record Ready(Hall hall) implements CheckInResult {}

    /**
     * He is on record.
     *
     * @param placeName where; of a card that was scanned the person's own place
     * @param mark what the sheet says of him; a clerk's mark was left as it was
     * @param again whether he had been on record before
     */
    record CheckedIn(
            Hall hall,
            String placeName,
            Instant at,
            @Nullable Mark mark,
            boolean again) implements CheckInResult {}

    /** It opens later. */
    record TooEarly(Hall hall, Instant opens) implements CheckInResult {}

    /** The half-day is over. */
    record TooLate(Hall hall, Instant ended) implements CheckInResult {}

    /** The code was real and has been replaced on the screen since. */
    record Replaced() implements CheckInResult {}

    /** No screen has shown this. */
    record Unknown() implements CheckInResult {}

    /** Too many codes were typed within a minute. */
    record TooManyTries() implements CheckInResult {}

    /** He is not on the list of this class. */
    record NotOnList(Hall hall) implements CheckInResult {}

    /** He is, but at another place; staff decide. */
    record OfAnotherPlace(Hall hall, String ownPlace) implements CheckInResult {}

    /** The class was cancelled, is over, or has not begun to take people. */
    record ClassClosed(Hall hall) implements CheckInResult {}
}
