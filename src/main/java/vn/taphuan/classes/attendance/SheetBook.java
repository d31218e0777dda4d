package vn.taphuan.classes.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.absence.ApologyState;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.platform.persistence.Utc;

/** Reads and writes the lines of sheets: people of the class, guests, and who makes up there for a session of another class. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SheetBook {

    /** Who is on the sheet of one session; a place of the person's own class means nothing in another one. */
    private static final String ON_SHEET = """
            from (select id on_list, null made_up_at from class_enrolment where class_id = :class and state in ('ENROLLED', 'GUEST')
                  union all
                  select enrolment_id, place_id from class_makeup where session_id = :session and state = 'ACCEPTED') listed
              join class_enrolment e on e.id = listed.on_list and e.state in ('ENROLLED', 'GUEST')
              left join class_session s on s.id = :session
              left join class_apology y on y.session_id = :session and y.enrolment_id = e.id and y.on_date = s.on_date
                and y.half_day = s.half_day and y.state <> 'WITHDRAWN'
            """;

    private static final String HERE = "(:officer or coalesce(listed.made_up_at, e.place_id) in (:places))";

    private final JdbcClient jdbc;

    SheetBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param guest the name said at the door; the account is none then
     * @param makesUp the own class of somebody who is here to make up for a session of it; none of all others
     */
    record Entry(
            @Nullable UUID account,
            @Nullable String guest,
            String unit,
            @Nullable PlaceId place,
            @Nullable Mark mark,
            int missed,
            long seq,
            Sheet.@Nullable Apology apology,
            @Nullable ClassLabel makesUp) {}

    /** @param place only its people; none for all places of the desk */
    Map<EnrolmentId, Entry> entries(Desk desk, @Nullable PlaceId place) {
        Map<EnrolmentId, Entry> entries = new LinkedHashMap<>();
        at(desk, """
                        select e.id, e.account_id, e.guest_name, e.unit_name, coalesce(listed.made_up_at, e.place_id) place_id,
                          a.mark, coalesce(a.missed_periods, 0) missed, coalesce(a.seq, 0) seq, y.state apology, y.reason, y.answer,
                          listed.made_up_at, c.id own_class, c.number, c.class_year, c.name\s""" + ON_SHEET + """
                        left join class_attendance a on a.enrolment_id = e.id and a.session_id = :session
                        left join training_class c on c.id = e.class_id and listed.made_up_at is not null
                        where\s""" + HERE + " and (:one is null or coalesce(listed.made_up_at, e.place_id) = :one)")
                .param("one", place == null ? null : place.value())
                .query((row, n) -> Map.entry(new EnrolmentId(row.getObject("id", UUID.class)), entry(row)))
                .list()
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var apology = row.getString("apology");
        var own = row.getObject("own_class", UUID.class);
        return new Entry(
                row.getObject("account_id", UUID.class),
                row.getString("guest_name"),
                row.getString("unit_name"),
                placeOf(row.getObject("place_id", UUID.class)),
                markOf(row.getString("mark")),
                row.getInt("missed"),
                row.getLong("seq"),
                apology == null
                        ? null
                        : new Sheet.Apology(
                                ApologyState.valueOf(apology), row.getString("reason"), row.getString("answer")),
                own == null
                        ? null
                        : new ClassLabel(
                                new ClassId(own),
                                row.getInt("number"),
                                row.getInt("class_year"),
                                row.getString("name")));
    }

    /** A number that is another one once somebody has come onto the sheet or left it, or an apology has changed. */
    long fingerprint(Desk desk) {
        return at(
                        desk,
                        "select count(*) + coalesce(bit_xor(crc32(concat(e.id, coalesce(y.state, '')))), 0) * 100000 "
                                + ON_SHEET
                                + "where "
                                + HERE)
                .query(Long.class)
                .single();
    }

    List<MarksOutcome.Saved> changed(Desk desk, Instant since) {
        return at(desk, "select a.enrolment_id, a.seq, a.mark, a.missed_periods, a.marked_at " + ON_SHEET + """
                        join class_attendance a on a.enrolment_id = e.id and a.session_id = :session
                        where a.marked_at >= :since and\s""" + HERE)
                .param("since", Utc.of(since))
                .query((row, n) -> saved(row))
                .list();
    }

    /** What holds for the lines of a batch; the people's rows stay locked in one order, so that two clerks come one after the other. */
    Map<EnrolmentId, MarksOutcome.Saved> locked(Desk desk, List<MarkChange> changes) {
        if (changes.isEmpty()) {
            return Map.of();
        }
        var open = lock(desk, changes);
        if (open.isEmpty()) {
            return Map.of();
        }
        var known = jdbc
                .sql("""
                        select enrolment_id, seq, mark, missed_periods, marked_at from class_attendance
                        where session_id = :session and enrolment_id in (:ids) lock in share mode""")
                .param("session", desk.session().id().value())
                .param("ids", open.stream().map(EnrolmentId::value).toList())
                .query((row, n) -> saved(row))
                .list()
                .stream()
                .collect(Collectors.toMap(MarksOutcome.Saved::enrolment, Function.identity()));
        Map<EnrolmentId, MarksOutcome.Saved> lines = new HashMap<>();
        open.forEach(id ->
                lines.put(id, known.getOrDefault(id, new MarksOutcome.Saved(id, 0, null, 0, Instant.EPOCH))));
        return lines;
    }

    private List<EnrolmentId> lock(Desk desk, List<MarkChange> changes) {
        return at(desk, """
                        select e.id from class_enrolment e
                        left join class_makeup m on m.enrolment_id = e.id and m.session_id = :session and m.state = 'ACCEPTED'
                        where e.id in (:ids) and e.state in ('ENROLLED', 'GUEST') and (e.class_id = :class or m.id is not null)
                          and (:officer or coalesce(m.place_id, e.place_id) in (:places)) order by e.id for update""")
                .param(
                        "ids",
                        changes.stream()
                                .map(change -> change.enrolment().value())
                                .distinct()
                                .toList())
                .query((row, n) -> new EnrolmentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Devices count on from what they have seen; a number far above that would make a mark that nobody can correct. */
    long highestSeq(Desk desk) {
        return jdbc.sql("select coalesce(max(seq), 0) from class_attendance where session_id = ?")
                .param(desk.session().id().value())
                .query(Long.class)
                .single();
    }

    void write(Desk desk, MarksOutcome.Saved line) {
        jdbc.sql("""
                        insert into class_attendance (session_id, enrolment_id, mark, missed_periods, seq, marked_at)
                        values (:session, :enrolment, :mark, :missed, :seq, :at)
                        on duplicate key update mark = :mark, missed_periods = :missed, seq = :seq, marked_at = :at""")
                .param("session", desk.session().id().value())
                .param("enrolment", line.enrolment().value())
                .param("mark", Optional.ofNullable(line.mark()).map(Mark::name).orElse(null))
                .param("missed", line.missedPeriods())
                .param("seq", line.seq())
                .param("at", Utc.of(line.savedAt()))
                .update();
    }

    private JdbcClient.StatementSpec at(Desk desk, String sql) {
        return jdbc.sql(sql)
                .param("session", desk.session().id().value())
                .param("class", desk.of().id().value())
                .param("officer", desk.officer())
                .param("places", ids(desk.places()));
    }

    private static MarksOutcome.Saved saved(ResultSet row) throws SQLException {
        return new MarksOutcome.Saved(
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                row.getLong("seq"),
                markOf(row.getString("mark")),
                row.getInt("missed_periods"),
                Utc.instant(row, "marked_at"));
    }

    private static Collection<UUID> ids(Set<PlaceId> places) {
        return places.isEmpty()
                ? Set.of(new UUID(0, 0))
                : places.stream().map(PlaceId::value).collect(Collectors.toSet());
    }

    private static @Nullable PlaceId placeOf(@Nullable UUID id) {
        return id == null ? null : new PlaceId(id);
    }

    private static @Nullable Mark markOf(@Nullable String name) {
        return name == null ? null : Mark.valueOf(name);
    }
}
