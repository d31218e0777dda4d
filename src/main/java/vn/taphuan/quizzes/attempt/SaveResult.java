package vn.taphuan.quizzes.attempt;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The outcome of saving. */
public sealed interface SaveResult permits SaveResult.Saved, Refusal {

    /**
     * Everything sent, or something newer, is on the server's disk.
     *
     * @param behind questions that were answered in order and left behind: what was sent for them changed nothing
     */
    record Saved(Instant now, Instant deadline, List<SavedAnswer> answers, List<Integer> behind) implements SaveResult {

        Saved(Instant now, Instant deadline, List<SavedAnswer> answers) {
            this(now, deadline, answers, List.of());
        }

        Saved and(List<SavedAnswer> held, List<Integer> left) {
            var all = Stream.concat(answers.stream(), held.stream()).toList();
            return new Saved(now, deadline, all, left);
        }
    }
}
