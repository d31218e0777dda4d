package vn.taphuan.classes.invitation;

/** What came of an answer. */
public sealed interface AnswerResult {

    record Stored() implements AnswerResult {}

    /** The link holds no more. */
    record Ended() implements AnswerResult {}

    /** The closing day is over; what was answered before stays. */
    record Closed() implements AnswerResult {}

    /** Another time is asked for, but none named that lies ahead, at most a year after the session. */
    record TimeMissing() implements AnswerResult {}

    record TooLong() implements AnswerResult {}
}
