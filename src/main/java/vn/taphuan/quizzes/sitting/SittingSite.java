package vn.taphuan.quizzes.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;

/**
 * A place of the class at which a sitting is held.
 *
 * @param people who take it there
 * @param openedAt when staff opened it, none before; people begin once the sitting's own time has come as well
 * @param closedAt since when nobody begins there any more; none while it is open
 */
public record SittingSite(
        PlaceId place,
        String name,
        int people,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    public boolean isOpen() {
        return openedAt != null && closedAt == null;
    }
}
