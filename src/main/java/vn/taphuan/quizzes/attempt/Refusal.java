package vn.taphuan.quizzes.attempt;

import java.time.Instant;

/** Why the server takes nothing for an attempt. */
public sealed interface Refusal extends SaveResult, SubmitResult, AliveResult {

    /** The token never was, has ended, or is another attempt's. */
    record NoToken() implements Refusal {}

    /** It was handed in before. */
    record Submitted() implements Refusal {}

    /** Deadline and grace are over. */
    record Closed(Instant deadline) implements Refusal {}

    /** What was sent for a question cannot be an answer to it; nothing of the batch was taken. */
    record Invalid(int no) implements Refusal {}
}
