package vn.taphuan.classes.venue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.classes.VenueId;
import vn.taphuan.platform.security.UnitId;

/** A venue with its open rooms; see {@link VenueContent}. */
public record VenueSummary(
        VenueId id,
        UnitId unit,
        String name,
        VenueKind kind,
        @Nullable String address,
        VenueContact contact,
        @Nullable String joinLink,
        UsualWeek week,
        List<RoomSummary> rooms) {

    /** Of its largest room. */
    public int seats() {
        return rooms.stream().mapToInt(RoomSummary::seats).max().orElse(0);
    }

    public VenueContent content() {
        return new VenueContent(
                unit,
                name,
                kind,
                address,
                contact,
                joinLink,
                week,
                rooms.stream()
                        .map(room -> new RoomContent(
                                room.id(), room.name(), room.seats(), room.equipment(), room.otherEquipment()))
                        .toList());
    }
}
