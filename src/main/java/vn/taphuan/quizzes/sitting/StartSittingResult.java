package vn.taphuan.quizzes.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.PreparedAttempts.Entered;

/** The outcome of beginning; times are the server's. */
public sealed interface StartSittingResult {

    /** The attempt with all that the page needs: a new one, or the one that runs. */
    record Started(Entered entered) implements StartSittingResult {}

    /** @param opensAt none while staff have not opened the place */
    record NotOpen(Instant now, @Nullable Instant opensAt) implements StartSittingResult {}

    /** The starts are spread, and others come first. */
    record NotYourTurn(Instant now, Instant turn) implements StartSittingResult {}

    record Closed(Instant now, Instant closedAt) implements StartSittingResult {}

    record NoneLeft(AttemptId last) implements StartSittingResult {}

    /** @param triesLeft before he has to wait */
    record WrongCode(int triesLeft) implements StartSittingResult {}

    record TooManyTries(int seconds) implements StartSittingResult {}

    /** Also the answer to an id that does not exist. */
    record NotOnTheList() implements StartSittingResult {}
}
