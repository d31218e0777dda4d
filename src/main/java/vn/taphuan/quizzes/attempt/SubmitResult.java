package vn.taphuan.quizzes.attempt;

import java.time.Instant;

/** The outcome of handing in. */
public sealed interface SubmitResult permits SubmitResult.HandedIn, Refusal {

    /** Handed in, now or before. */
    record HandedIn(Instant at, int answered, int questions) implements SubmitResult {}
}
