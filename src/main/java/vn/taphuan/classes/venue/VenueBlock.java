package vn.taphuan.classes.venue;

import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.BlockId;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.VenueId;

/**
 * Days on which a venue is not to be had.
 *
 * @param room none for the whole venue
 */
public record VenueBlock(
        BlockId id,
        VenueId venue,
        @Nullable RoomId room,
        @Nullable String roomName,
        DaySpan days,
        String reason) {}
