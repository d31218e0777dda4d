package vn.taphuan.classes.venue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.VenueId;
import vn.taphuan.platform.security.UnitId;

/** A room with the venue that it belongs to. */
public record RoomSummary(
        RoomId id,
        VenueId venue,
        UnitId unit,
        String venueName,
        String name,
        int seats,
        Set<Equipment> equipment,
        @Nullable String otherEquipment) {}
