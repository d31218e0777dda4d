package vn.taphuan.classes.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.EnrolmentId;

/**
 * Somebody who came to a session without standing on the list, and stands on it now under the name that was said at the door.
 *
 * @param marks how many sessions have a mark of his
 */
public record DoorGuest(
        EnrolmentId id, String name, String unit, @Nullable String phone, int marks, Instant addedAt) {}
