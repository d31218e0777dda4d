package vn.taphuan.quizzes.sitting;

import java.util.List;
import vn.taphuan.quizzes.SittingId;

/** The outcome of setting up a sitting. */
public sealed interface SaveSittingResult {

    record Saved(SittingId id) implements SaveSittingResult {}

    /** Nothing was saved. */
    record Wrong(List<SittingProblem> problems) implements SaveSittingResult {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody else has saved since it was read; nothing was saved. */
    record Changed() implements SaveSittingResult {}
}
