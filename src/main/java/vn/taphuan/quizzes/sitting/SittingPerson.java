package vn.taphuan.quizzes.sitting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.security.AccountId;

/**
 * Somebody who takes a sitting.
 *
 * @param unitName of his unit when he was enrolled
 * @param room none where the place has no rooms or he was given none
 * @param prepared whether a paper is drawn that he has not begun
 * @param attempts in their order
 */
public record SittingPerson(
        AccountId account,
        String fullName,
        String unitName,
        PlaceId place,
        @Nullable RoomId room,
        boolean prepared,
        List<SittingAttempt> attempts) {

    public SittingPerson {
        attempts = List.copyOf(attempts);
    }
}
