package vn.taphuan.classes.enrolment;

import java.time.Instant;

/** What came of a trainee's wish to join a class. */
public sealed interface JoinResult {

    record Joined() implements JoinResult {}

    record AlreadyIn() implements JoinResult {}

    /** No seat now; the next free ones go to those who wait. @param place among them, from 1 */
    record Waits(int place) implements JoinResult {}

    /** No seat, and the class keeps no waiting list. */
    record Full() implements JoinResult {}

    /** There are seats, but not for more people of the own unit, and the class keeps no waiting list. */
    record UnitFull() implements JoinResult {}

    /** The time for signing up is over. */
    record Closed(Instant since) implements JoinResult {}

    /** Enrolment is over, or the officer enrols for this class. */
    record NotOffered() implements JoinResult {}
}
