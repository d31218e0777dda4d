package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.time.Instant;

/** The outcome of deciding on answers that came too late or in a file. */
public sealed interface DecideResult {

    /** They count; the marks are out of ten. */
    record Accepted(BigDecimal before, BigDecimal after) implements DecideResult {}

    /** They never will. */
    record Rejected() implements DecideResult {}

    /** Somebody was faster. */
    record DecidedBefore(EvidenceState state) implements DecideResult {}

    /** Nobody decides on his own answers. */
    record OwnAnswers() implements DecideResult {}

    /** The attempt got more time and runs again. */
    record RunsAgain(Instant deadline) implements DecideResult {}
}
