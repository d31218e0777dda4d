package vn.taphuan.quizzes.attempt;

import java.time.Instant;
import java.util.Optional;

/** The outcome of handing in. */
public sealed interface SubmitResult permits SubmitResult.HandedIn, Refusal {

    /** Handed in, now or before. */
    record HandedIn(Instant at, int answered, int questions, Optional<SignedReceipt> receipt) implements SubmitResult {}
}
