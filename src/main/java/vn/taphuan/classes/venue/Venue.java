package vn.taphuan.classes.venue;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.classes.VenueId;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.UnitId;

@Entity
@Table(name = "class_venue")
class Venue {

    @Id
    private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    private String name;

    @Column(name = "search_key")
    private String searchKey;

    @Enumerated(EnumType.STRING)
    private VenueKind kind;

    private @Nullable String address;

    @Column(name = "contact_name")
    private @Nullable String contactName;

    @Column(name = "contact_phone")
    private @Nullable String contactPhone;

    @Column(name = "join_link")
    private @Nullable String joinLink;

    private String week;

    private boolean closed;

    @OneToMany(mappedBy = "venue", cascade = CascadeType.ALL)
    private List<Room> rooms = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Venue() {}

    Venue(UnitId unit) {
        this.id = Ids.next();
        this.unitId = unit.value();
        this.name = "";
        this.searchKey = "";
        this.kind = VenueKind.HALL;
        this.week = UsualWeek.ALWAYS.code();
    }

    VenueId id() {
        return new VenueId(id);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    String name() {
        return name;
    }

    /** @throws AccessDeniedException for a room of another venue */
    void describe(VenueContent content) {
        unitId = content.unit().value();
        name = VietnameseNames.clean(content.name());
        searchKey = VietnameseNames.searchKey(name);
        kind = content.kind();
        address = content.address();
        contactName = content.contact().name();
        contactPhone = content.contact().phone();
        joinLink = content.joinLink();
        week = content.week().code();
        Map<RoomId, Room> known = rooms.stream().collect(Collectors.toMap(Room::id, Function.identity()));
        rooms.forEach(Room::close);
        for (int ordinal = 0; ordinal < content.rooms().size(); ordinal++) {
            var typed = content.rooms().get(ordinal);
            room(known, typed.id()).describe(ordinal, typed);
        }
    }

    private Room room(Map<RoomId, Room> known, @Nullable RoomId wanted) {
        if (wanted == null) {
            var room = new Room(this);
            rooms.add(room);
            return room;
        }
        var room = known.get(wanted);
        if (room == null) {
            throw new AccessDeniedException("a room of another venue");
        }
        return room;
    }

    void close() {
        closed = true;
        rooms.forEach(Room::close);
    }

    boolean isClosed() {
        return closed;
    }

    VenueSummary summary() {
        var open = rooms.stream()
                .filter(Room::isOpen)
                .sorted(Comparator.comparingInt(Room::ordinal))
                .map(Room::summary)
                .toList();
        return new VenueSummary(
                id(),
                unit(),
                name,
                kind,
                address,
                new VenueContact(contactName, contactPhone),
                joinLink,
                UsualWeek.parse(week),
                open);
    }
}
