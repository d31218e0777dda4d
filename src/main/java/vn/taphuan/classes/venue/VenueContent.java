package vn.taphuan.classes.venue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.UnitId;

/**
 * What is kept of a venue.
 *
 * @param unit the centre, commune or sector whose venue it is
 * @param rooms in the order of lists; a known room that is left out is closed
 */
public record VenueContent(
        UnitId unit, String name, @Nullable String address, List<RoomContent> rooms) {

    public VenueContent {
        rooms = List.copyOf(rooms);
    }
}
