package vn.taphuan.quizzes.attempt;

import java.time.Instant;
import java.util.List;

/** The outcome of saving. */
public sealed interface SaveResult permits SaveResult.Saved, Refusal {

    /** Everything sent, or something newer, is on the server's disk. */
    record Saved(Instant now, Instant deadline, List<SavedAnswer> answers) implements SaveResult {}
}
