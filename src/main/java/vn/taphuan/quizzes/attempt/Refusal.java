package vn.taphuan.quizzes.attempt;

import java.time.Instant;
import java.util.List;

/** Why the server takes nothing for an attempt. */
public sealed interface Refusal extends SaveResult, SubmitResult, AliveResult {

    /** The token never was, has ended, or is another attempt's. */
    record NoToken() implements Refusal {}

    /** It was handed in before. */
    record Submitted() implements Refusal {}

    /** Deadline and grace are over. */
    record Closed(Instant deadline) implements Refusal {}

    /** Deadline and grace are over; what was sent is on disk as evidence and does not count unless staff decide so. */
    record Late(Instant deadline, List<SavedAnswer> kept) implements Refusal {

        public Late {
            kept = List.copyOf(kept);
        }
    }

    /** What was sent for a question cannot be an answer to it; nothing of the batch was taken. */
    record Invalid(int no) implements Refusal {}
}
