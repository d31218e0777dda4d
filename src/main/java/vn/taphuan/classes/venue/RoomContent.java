package vn.taphuan.classes.venue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.RoomId;

/**
 * What is kept of a room.
 *
 * @param id none for a new room
 * @param otherEquipment in words, what the fixed list does not know
 */
public record RoomContent(
        @Nullable RoomId id,
        String name,
        int seats,
        Set<Equipment> equipment,
        @Nullable String otherEquipment) {

    public RoomContent {
        equipment = Set.copyOf(equipment);
    }

    /** A room of whose equipment nothing is known. */
    public RoomContent(@Nullable RoomId id, String name, int seats) {
        this(id, name, seats, Set.of(), null);
    }
}
