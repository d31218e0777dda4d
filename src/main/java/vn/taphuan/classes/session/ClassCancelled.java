package vn.taphuan.classes.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;

/**
 * A class on which people counted, since it had been approved, will not be held.
 *
 * @param id of this event, the same each time it is handed out
 */
public record ClassCancelled(
        UUID id, ClassId trainingClass, @Nullable String reason) {}
