package vn.taphuan.quizzes.sitting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.attempt.AttemptId;

/**
 * Where one person stands in a sitting.
 *
 * @param enrolled whether he is in the class
 * @param place none while he is not on the list
 * @param turn his share of the start spread, of 1000
 * @param last the attempt that he began last
 * @param prepared whether the paper of his next attempt is drawn
 */
record Seat(
        AccountId account,
        boolean enrolled,
        @Nullable PlaceId place,
        @Nullable RoomId room,
        int turn,
        @Nullable Last last,
        boolean prepared) {

    record Last(AttemptId id, int number, boolean running, Instant deadline, Duration grace) {

        boolean runs(Instant now) {
            return running && !now.isAfter(deadline.plus(grace));
        }
    }

    int used() {
        return last == null ? 0 : last.number();
    }
}
