package vn.taphuan.classes.nomination;

import java.time.Instant;
import java.util.List;
import vn.taphuan.classes.NominationId;
import vn.taphuan.platform.security.AccountId;

/** What came of entering a paper; nothing is kept but by {@link Entered}. */
public sealed interface NominationResult {

    /** @param people how many wait for the centre's decision now */
    record Entered(NominationId id, int people) implements NominationResult {}

    record Wrong(List<NominationProblem> problems) implements NominationResult {}

    /** These people are in the class, or named for it already. */
    record Known(List<AccountId> people) implements NominationResult {}

    /** The time for signing up is over. */
    record Closed(Instant since) implements NominationResult {}

    /** The class takes nobody in now. */
    record NotOpen() implements NominationResult {}
}
