package vn.taphuan.classes.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.BlockId;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitScope;

/** What happens in the classes of the own centres over some days, and which rooms and lecturers are not to be had. */
@Service
public class ClassCalendar {

    private static final String WITHIN_CLASSES = "(:all or c.centre_id in (:units))";
    private static final String CLASSES = """
            select c.id, c.centre_id, c.number, c.class_year, c.name, c.state from training_class c
            where c.state <> 'CANCELLED' and (exists (select 1 from class_session s where s.class_id = c.id
                and s.on_date between :from and :to)
              or exists (select 1 from class_schedule_draft d where d.class_id = c.id))
              and\s""" + WITHIN_CLASSES + " order by c.class_year, c.number, c.id limit 300";
    private static final String TAKEN = """
            select b.room_id thing, b.on_date, b.half_day from class_session_room b
            join class_room r on r.id = b.room_id join class_venue v on v.id = r.venue_id
            join class_session s on s.id = b.session_id join training_class c on c.id = s.class_id
            where b.booked = 1 and b.on_date between :from and :to and (:all or v.unit_id in (:units))
              and not (:all or c.centre_id in (:units))
            union all
            select b.lecturer_id, b.on_date, b.half_day from class_session_lecturer b
            join class_lecturer l on l.id = b.lecturer_id
            join class_session s on s.id = b.session_id join training_class c on c.id = s.class_id
            where b.booked = 1 and b.on_date between :from and :to and (l.shared or :all or l.unit_id in (:units))
              and not (:all or c.centre_id in (:units))
            limit 2000""";
    private static final String GAPS = """
            select b.id, coalesce(b.room_id, b.venue_id) thing,
              if(r.id is null, v.name, concat(v.name, ' · ', r.name)) name, b.first_day, b.last_day, b.half_day, b.reason
            from class_venue_block b join class_venue v on v.id = b.venue_id left join class_room r on r.id = b.room_id
            where b.last_day >= :from and b.first_day <= :to and (:all or v.unit_id in (:units))
            union all
            select a.id, a.lecturer_id, l.name, a.first_day, a.last_day, a.half_day,
              if(:all or l.unit_id in (:units), a.reason, null)
            from class_lecturer_absence a join class_lecturer l on l.id = a.lecturer_id
            where a.last_day >= :from and a.first_day <= :to and (l.shared or :all or l.unit_id in (:units))
            order by 4, 1 limit 500""";
    private static final Comparator<CalendarSession> IN_TIME = Comparator.comparing(
                    (CalendarSession one) -> one.shown().date())
            .thenComparing(one -> one.shown().halfDay())
            .thenComparing(one -> one.trainingClass().year())
            .thenComparing(one -> one.trainingClass().number())
            .thenComparing(one -> one.session().number());

    private final JdbcClient jdbc;
    private final ClassLookup lookup;
    private final DraftBook drafts;
    private final CurrentAccount current;
    private final Clock clock;

    ClassCalendar(JdbcClient jdbc, ClassLookup lookup, DraftBook drafts, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.drafts = drafts;
        this.current = current;
        this.clock = clock;
    }

    private record Head(ClassLabel label, UnitId centre, ClassState state) {}

    /**
     * Sessions of classes of the own centres that are not cancelled, in the order of time; those of at most 300 classes. One that
     * a draft moves is there when it is within these days or would be.
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<CalendarSession> sessions(LocalDate from, LocalDate to) {
        var heads = within(CLASSES, from, to).query((row, n) -> head(row)).list();
        var byId = heads.stream().collect(Collectors.toMap(head -> head.label().id(), Function.identity()));
        var sessions = lookup.sessions(byId.keySet());
        var moves = moves(heads);
        var names = drafts.names(moves.values().stream().flatMap(List::stream).toList());
        var plans = current.scope(Permissions.CLASS_PLAN);
        List<CalendarSession> found = new ArrayList<>();
        byId.forEach((id, head) -> sessions.getOrDefault(id, List.of())
                .forEach(session -> found.add(
                        one(head, session, moves.getOrDefault(id, List.of()), names, plans.includes(head.centre())))));
        return found.stream()
                .filter(one -> isWithin(one.session().date(), from, to)
                        || isWithin(one.shown().date(), from, to))
                .sorted(IN_TIME)
                .toList();
    }

    /** Drafts are told to those alone who plan. */
    private Map<ClassId, List<SessionMove>> moves(List<Head> heads) {
        var plans = current.scope(Permissions.CLASS_PLAN);
        return drafts
                .of(heads.stream()
                        .filter(head -> plans.includes(head.centre()))
                        .map(head -> head.label().id())
                        .toList())
                .values()
                .stream()
                .collect(Collectors.toMap(ScheduleDraft::trainingClass, ScheduleDraft::moves));
    }

    private CalendarSession one(
            Head head, SessionDetail session, List<SessionMove> moves, Map<UUID, String> names, boolean plans) {
        var known = ScheduledSession.of(session);
        var drafted = moves.stream()
                .filter(move -> move.session().equals(session.id()) && !move.isDone(known))
                .map(move -> DraftedPlan.applied(known, move, names))
                .findFirst();
        boolean movable = plans
                && ScheduleDrafts.isMovable(head.state())
                && !session.date().isBefore(LocalDate.now(clock));
        return new CalendarSession(head.label(), head.centre(), head.state(), session, drafted.orElse(null), movable);
    }

    /** Rooms and lecturers that may be planned with and belong to classes of other centres; at most 2000 half-days. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<CalendarTaken> taken(LocalDate from, LocalDate to) {
        return within(TAKEN, from, to)
                .query((row, n) -> new CalendarTaken(
                        row.getObject("thing", UUID.class),
                        row.getObject("on_date", LocalDate.class),
                        HalfDay.valueOf(row.getString("half_day"))))
                .list();
    }

    /** Blocked days of own venues and absences of lecturers who may be planned with, the earliest first; at most 500. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<CalendarGap> gaps(LocalDate from, LocalDate to) {
        return within(GAPS, from, to).query((row, n) -> gap(row)).list();
    }

    private JdbcClient.StatementSpec within(String sql, LocalDate from, LocalDate to) {
        UnitScope scope = current.scope(Permissions.CLASS_READ);
        return jdbc.sql(sql)
                .param("from", from)
                .param("to", to)
                .param("all", scope.everything())
                .param("units", scope.ids());
    }

    private static boolean isWithin(LocalDate date, LocalDate from, LocalDate to) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                new ClassLabel(
                        new ClassId(row.getObject("id", UUID.class)),
                        row.getInt("number"),
                        row.getInt("class_year"),
                        row.getString("name")),
                new UnitId(row.getObject("centre_id", UUID.class)),
                ClassState.valueOf(row.getString("state")));
    }

    private static CalendarGap gap(ResultSet row) throws SQLException {
        return new CalendarGap(
                new BlockId(row.getObject("id", UUID.class)),
                row.getObject("thing", UUID.class),
                row.getString("name"),
                new DaySpan(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        half(row.getString("half_day"))),
                row.getString("reason"));
    }

    private static @Nullable HalfDay half(@Nullable String name) {
        return name == null ? null : HalfDay.valueOf(name);
    }
}
