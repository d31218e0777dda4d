package vn.taphuan.classes.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.VietnameseNames;

@Entity
@Table(name = "class_room")
class Room {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "venue_id")
    private Venue venue;

    private int ordinal;

    private String name;

    private int seats;

    /** As {@link Equipment#code} writes it. */
    private String equipment;

    @Column(name = "other_equipment")
    private @Nullable String otherEquipment;

    private boolean closed;

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    Room(Venue venue) {
        this.id = Ids.next();
        this.venue = venue;
        this.name = "";
        this.equipment = "";
    }

    RoomId id() {
        return new RoomId(id);
    }

    boolean isOpen() {
        return !closed;
    }

    int ordinal() {
        return ordinal;
    }

    void describe(int itsOrdinal, RoomContent content) {
        ordinal = itsOrdinal;
        name = VietnameseNames.clean(content.name());
        seats = content.seats();
        equipment = Equipment.code(content.equipment());
        otherEquipment = content.otherEquipment();
        closed = false;
    }

    /** No longer offered; classes that had it keep it. */
    void close() {
        closed = true;
    }

    RoomSummary summary() {
        return new RoomSummary(
                id(), venue.id(), venue.unit(), venue.name(), name, seats, Equipment.parse(equipment), otherEquipment);
    }
}
