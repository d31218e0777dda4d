package vn.taphuan.classes.schedule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.BlockId;
import vn.taphuan.classes.DaySpan;

/**
 * Days on which a venue, a room or a lecturer is not to be had.
 *
 * @param thing id of the venue, room or lecturer
 * @param name of the venue with the room, or of the lecturer
 * @param reason none where it is not told
 */
public record CalendarGap(
        BlockId id,
        UUID thing,
        String name,
        DaySpan days,
        @Nullable String reason) {}
