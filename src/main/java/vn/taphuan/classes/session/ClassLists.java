package vn.taphuan.classes.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitScope;

/** Lists of classes and of sessions, for screens. */
@Service
public class ClassLists {

    private static final int MOST = 200;
    private static final String SUMMARY = """
            select c.id, c.centre_id, c.number, c.class_year, c.name, c.state, c.seats, c.seats_taken, c.first_day, c.last_day,
              (select count(*) from class_session s where s.class_id = c.id) sessions,
              (select min(concat(s.on_date, if(s.half_day = 'MORNING', ' 0', ' 1'))) from class_session s
               where s.class_id = c.id and s.on_date >= :today) next_half
            from training_class c where\s""";
    private static final String WITHIN = "(:all or c.centre_id in (:units))";
    static final String SESSION = """
            select s.id, s.on_date, s.half_day, s.periods, c.id class_id, c.number, c.class_year, c.name, c.centre_id, c.state,
              (select count(*) from class_session e where e.class_id = c.id
                 and (e.on_date < s.on_date or (e.on_date = s.on_date and e.half_day >= s.half_day))) ordinal,
              (select group_concat(r.name order by p.ordinal, r.ordinal separator '\\n') from class_session_room b
                 join class_room r on r.id = b.room_id join class_place p on p.id = b.place_id where b.session_id = s.id) rooms,
              (select count(distinct b.place_id) from class_session_room b where b.session_id = s.id) places
            from class_session s join training_class c on c.id = s.class_id
            where s.on_date between :from and :to and c.state in ('APPROVED', 'OPEN', 'RUNNING', 'ASSESSING', 'FINISHED') and\s""";
    static final String SESSION_ORDER = " order by s.on_date, s.half_day desc, c.class_year, c.number, s.id limit 300";

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    ClassLists(JdbcClient jdbc, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param states only classes in one of these
     * @param text part of the name or the whole number, with or without diacritics; empty for all
     * @return the latest first
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<ClassSummary> search(Collection<ClassState> states, String text, int offset, int limit) {
        return states.isEmpty()
                ? List.of()
                : within(
                                SUMMARY
                                        + WITHIN
                                        + " and c.state in (:states) and (c.search_key like concat('%', :key, '%') or c.number = :key)"
                                        + " order by c.first_day desc, c.class_year desc, c.number desc, c.id limit :limit offset :offset",
                                current.scope(Permissions.CLASS_READ))
                        .param("states", states.stream().map(ClassState::name).toList())
                        .param("key", VietnameseNames.searchKey(text))
                        .param("limit", Math.clamp(limit, 1, MOST))
                        .param("offset", Math.max(0, offset))
                        .query((row, n) -> summary(row))
                        .list();
    }

    /** Running and coming classes, those with the next session first; at most 200. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<ClassSummary> current() {
        return within(
                        SUMMARY + WITHIN
                                + " and c.state not in ('FINISHED', 'CANCELLED') order by next_half is null, next_half, c.id limit 200",
                        current.scope(Permissions.CLASS_READ))
                .query((row, n) -> summary(row))
                .list();
    }

    /** Submitted plans that wait for the signed-in approver. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_APPROVE + "')")
    @Transactional(readOnly = true)
    public List<ClassSummary> waitingForApproval() {
        return within(
                        SUMMARY + WITHIN
                                + " and c.state = 'SUBMITTED' and c.submitted_by <> :me order by c.first_day, c.id limit 200",
                        current.scope(Permissions.CLASS_APPROVE))
                .param("me", current.id().value())
                .query((row, n) -> summary(row))
                .list();
    }

    /** How many classes there are in each state. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public Map<ClassState, Integer> counts() {
        var scope = current.scope(Permissions.CLASS_READ);
        Map<ClassState, Integer> counts = new EnumMap<>(ClassState.class);
        jdbc.sql("select c.state, count(*) from training_class c where " + WITHIN + " group by c.state")
                .param("all", scope.everything())
                .param("units", scope.ids())
                .query((row, n) -> Map.entry(ClassState.valueOf(row.getString(1)), row.getInt(2)))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Sessions of approved classes of the own units, in the order of time; at most 300. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<SessionSummary> sessions(LocalDate from, LocalDate to) {
        var scope = current.scope(Permissions.CLASS_READ);
        return jdbc.sql(SESSION + WITHIN + SESSION_ORDER)
                .param("from", from)
                .param("to", to)
                .param("all", scope.everything())
                .param("units", scope.ids())
                .query((row, n) -> session(row))
                .list();
    }

    /** Lecturers of sessions to come of the own centres who have days off then, soonest first; at most 200. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(readOnly = true)
    public List<AbsentLecturer> absentLecturers() {
        return within(
                        """
                        select s.id, s.on_date, s.half_day, l.id lecturer_id, l.name lecturer_name, c.id class_id, c.number, c.class_year, c.name
                        from class_session_lecturer b join class_session s on s.id = b.session_id
                          join training_class c on c.id = s.class_id join class_lecturer l on l.id = b.lecturer_id
                        where b.booked = 1 and s.on_date >= :today and c.state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'OPEN', 'RUNNING')
                          and exists (select 1 from class_lecturer_absence a where a.lecturer_id = b.lecturer_id
                            and s.on_date between a.first_day and a.last_day and (a.half_day is null or a.half_day = s.half_day)) and\s""" + WITHIN + " order by s.on_date, s.half_day desc, s.id, l.id limit " + MOST,
                        current.scope(Permissions.CLASS_PLAN))
                .query((row, n) -> new AbsentLecturer(
                        new SessionId(row.getObject("id", UUID.class)),
                        new LecturerId(row.getObject("lecturer_id", UUID.class)),
                        row.getString("lecturer_name"),
                        new ClassLabel(
                                new ClassId(row.getObject("class_id", UUID.class)),
                                row.getInt("number"),
                                row.getInt("class_year"),
                                row.getString("name")),
                        row.getObject("on_date", LocalDate.class),
                        HalfDay.valueOf(row.getString("half_day"))))
                .list();
    }

    /** The classes in which the signed-in lecturer holds a session. */
    @Personal("lists the classes that one teaches oneself")
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public List<ClassSummary> taughtByMe() {
        return jdbc.sql(SUMMARY + """
                        exists (select 1 from class_session s join class_session_lecturer t on t.session_id = s.id
                          join class_lecturer l on l.id = t.lecturer_id where s.class_id = c.id and l.account_id = :me)
                        and c.state not in ('DRAFT', 'SUBMITTED', 'CANCELLED') order by c.first_day desc, c.id limit 200""")
                .param("today", LocalDate.now(clock))
                .param("me", current.id().value())
                .query((row, n) -> summary(row))
                .list();
    }

    private JdbcClient.StatementSpec within(String sql, UnitScope scope) {
        return jdbc.sql(sql)
                .param("today", LocalDate.now(clock))
                .param("all", scope.everything())
                .param("units", scope.ids());
    }

    private static ClassSummary summary(ResultSet row) throws SQLException {
        var next = row.getString("next_half");
        var parts = next == null ? new String[0] : next.split(" ", -1);
        return new ClassSummary(
                new ClassId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("centre_id", UUID.class)),
                row.getInt("number"),
                row.getInt("class_year"),
                row.getString("name"),
                ClassState.valueOf(row.getString("state")),
                row.getInt("seats"),
                row.getInt("seats_taken"),
                row.getInt("sessions"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                parts.length == 0 ? null : LocalDate.parse(parts[0]),
                parts.length == 0 ? null : HalfDay.values()[Integer.parseInt(parts[1])]);
    }

    static SessionSummary session(ResultSet row) throws SQLException {
        var rooms = row.getString("rooms");
        return new SessionSummary(
                new SessionId(row.getObject("id", UUID.class)),
                new ClassLabel(
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getInt("number"),
                        row.getInt("class_year"),
                        row.getString("name")),
                new UnitId(row.getObject("centre_id", UUID.class)),
                ClassState.valueOf(row.getString("state")),
                row.getInt("ordinal"),
                row.getObject("on_date", LocalDate.class),
                HalfDay.valueOf(row.getString("half_day")),
                row.getInt("periods"),
                rooms == null ? List.of() : List.of(rooms.split("\n", -1)),
                row.getInt("places"));
    }
}
