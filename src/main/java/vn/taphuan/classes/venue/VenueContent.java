package vn.taphuan.classes.venue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.platform.security.UnitId;

/**
 * What is kept of a venue.
 *
 * @param unit the centre, commune or sector whose venue it is
 * @param joinLink where its meetings over the line are joined; checked by {@link JoinLink} when it is saved
 * @param week when it is usually open
 * @param rooms in the order of lists; a known room that is left out is closed
 */
public record VenueContent(
        UnitId unit,
        String name,
        VenueKind kind,
        @Nullable String address,
        VenueContact contact,
        @Nullable String joinLink,
        UsualWeek week,
        List<RoomContent> rooms) {

    public VenueContent {
        rooms = List.copyOf(rooms);
    }

    /** A hall that is always open and of which nothing else is known. */
    public VenueContent(UnitId unit, String name, @Nullable String address, List<RoomContent> rooms) {
        this(unit, name, VenueKind.HALL, address, VenueContact.NOBODY, null, UsualWeek.ALWAYS, rooms);
    }
}
