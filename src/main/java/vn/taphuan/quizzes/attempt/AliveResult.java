package vn.taphuan.quizzes.attempt;

import java.time.Instant;
import java.util.Optional;

/** What a device hears that has nothing to send. */
public sealed interface AliveResult permits AliveResult.Heard, Refusal {

    /** @param deadline none when it may have changed: the device asks by saving nothing */
    record Heard(Instant now, Optional<Instant> deadline) implements AliveResult {}
}
