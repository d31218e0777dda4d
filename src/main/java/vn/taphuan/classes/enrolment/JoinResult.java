package vn.taphuan.classes.enrolment;

/** What came of a trainee's wish to join a class. */
public sealed interface JoinResult {

    record Joined() implements JoinResult {}

    record AlreadyIn() implements JoinResult {}

    record Full() implements JoinResult {}

    /** Enrolment is over, or the officer enrols for this class. */
    record NotOffered() implements JoinResult {}
}
