package vn.taphuan.classes.venue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.BlockId;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.VenueId;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Formats;

/** Days on which venues of the own units, or rooms of them, are not to be had. What is planned there already stays and is warned of. */
@Service
public class VenueBlocks {

    private static final int LONGEST = 200;
    private static final int MOST = 200;
    private static final String SELECT = """
            select b.*, r.name room_name, v.unit_id from class_venue_block b join class_venue v on v.id = b.venue_id
            left join class_room r on r.id = b.room_id where\s""";

    private final JdbcClient jdbc;
    private final VenueRepository venues;
    private final AuditLog audit;
    private final CurrentAccount current;

    VenueBlocks(JdbcClient jdbc, VenueRepository venues, AuditLog audit, CurrentAccount current) {
        this.jdbc = jdbc;
        this.venues = venues;
        this.audit = audit;
        this.current = current;
    }

    /** Those of a venue of the own units that are not over on a day, in the order of time; at most 200. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<VenueBlock> of(VenueId venue, LocalDate from) {
        return venues.findWithin(current.scope(Permissions.CLASS_READ), venue.value())
                .map(found -> jdbc.sql(SELECT
                                + "b.venue_id = :venue and b.last_day >= :from order by b.first_day, b.id limit :most")
                        .param("venue", venue.value())
                        .param("from", from)
                        .param("most", MOST)
                        .query((row, number) -> block(row))
                        .list())
                .orElse(List.of());
    }

    /** @param room none for the whole venue */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public BlockResult add(VenueId venue, @Nullable RoomId room, DaySpan days, String reason) {
        var found = own(venue).summary();
        var roomName = room == null
                ? ""
                : found.rooms().stream()
                        .filter(candidate -> candidate.id().equals(room))
                        .findFirst()
                        .orElseThrow(() -> new AccessDeniedException("a room of another venue"))
                        .name();
        if (reason.isBlank()) {
            return new BlockResult.ReasonMissing();
        }
        if (reason.length() > LONGEST) {
            return new BlockResult.ReasonTooLong();
        }
        if (days.isWrong()) {
            return new BlockResult.DaysWrong();
        }
        var id = Ids.next();
        jdbc.sql("""
                        insert into class_venue_block (id, venue_id, room_id, first_day, last_day, half_day, reason)
                        values (:id, :venue, :room, :first, :last, :half, :reason)""")
                .param("id", id)
                .param("venue", venue.value())
                .param("room", room == null ? null : room.value())
                .param("first", days.first())
                .param("last", days.last())
                .param("half", days.halfDay() == null ? null : days.halfDay().name())
                .param("reason", reason.strip())
                .update();
        audit.record(AuditEntry.of("venue.blocked", "venue", venue.value())
                .in(found.unit())
                .changed(null, facts(days, roomName))
                .because(reason.strip()));
        return new BlockResult.Stored(new BlockId(id));
    }

    /** Gives the days free again. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public void remove(BlockId id) {
        var block = jdbc.sql(SELECT + "b.id = :id")
                .param("id", id.value())
                .query((row, number) -> block(row))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such block within the own units"));
        var venue = own(block.venue());
        jdbc.sql("delete from class_venue_block where id = ?").param(id.value()).update();
        audit.record(AuditEntry.of("venue.unblocked", "venue", block.venue().value())
                .in(venue.unit())
                .changed(facts(block.days(), block.roomName() == null ? "" : block.roomName()), null)
                .because(block.reason()));
    }

    private Venue own(VenueId id) {
        return venues.findWithin(current.scope(Permissions.CLASS_PLAN), id.value())
                .filter(venue -> !venue.isClosed())
                .orElseThrow(() -> new AccessDeniedException("no such venue within the own units"));
    }

    private static Map<String, Object> facts(DaySpan days, String room) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("days", Formats.date(days.first()) + " – " + Formats.date(days.last()));
        facts.put("halfDay", days.halfDay() == null ? "" : days.halfDay().name());
        facts.put("room", room);
        return facts;
    }

    private static VenueBlock block(ResultSet row) throws SQLException {
        var room = row.getObject("room_id", UUID.class);
        var half = row.getString("half_day");
        return new VenueBlock(
                new BlockId(row.getObject("id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                room == null ? null : new RoomId(room),
                row.getString("room_name"),
                new DaySpan(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        half == null ? null : HalfDay.valueOf(half)),
                row.getString("reason"));
    }
}
