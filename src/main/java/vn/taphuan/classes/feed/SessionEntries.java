package vn.taphuan.classes.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassesNavigation;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.calendar.HalfDayHours;
import vn.taphuan.platform.calendar.CalendarEntry;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.ui.Language;

/**
 * Sessions of approved classes as entries of a calendar: what, when, where; no names of people. Texts are Vietnamese, whatever
 * language somebody uses, since programs read them. Asks nobody's right: whoever calls has one of his own to check.
 */
@Component
public class SessionEntries {

    /** Earlier sessions leave the calendar. */
    private static final int DAYS_BACK = 90;

    private static final int MOST = 500;

    private static final String SELECT = """
            select k.session_id, k.sequence + coalesce(me.calendar_step, 0) + coalesce((select sum(1 + (m.standing is null) + o.calendar_step)
                from %1$s), 0) sequence,
              greatest(k.changed_at, coalesce(me.calendar_at, k.changed_at), coalesce((select max(greatest(m.answered_at,
                coalesce(o.calendar_at, m.answered_at))) from %1$s), k.changed_at)) changed_at,
              k.gone, k.on_date, k.half_day, k.periods, c.number, c.class_year, c.name, c.state = 'CANCELLED' cancelled,
              (%2$s) here, (%3$s) page, exists (select 1 from %1$s) and not coalesce(me.state = 'ENROLLED', false) make_up,
              if(me.state = 'ENROLLED', me.place_id, (select m.place_id from %1$s and m.state = 'ACCEPTED' limit 1)) place_id
            from class_session_calendar k join training_class c on c.id = k.class_id
              left join class_enrolment me on me.class_id = c.id and me.account_id = :owner
            where (c.state in ('APPROVED', 'OPEN', 'RUNNING', 'ASSESSING', 'FINISHED')
                or (c.state = 'CANCELLED' and exists (
                  select 1 from class_step t where t.class_id = c.id and t.state = 'APPROVED')))
              and k.on_date >= :from and (%4$s)
            order by k.on_date, k.half_day desc, k.session_id limit\s""" + MOST;

    /** What he has said yes to as a make-up for a session that he missed, also if it does not stand any more. */
    private static final String MAKE_UPS = """
            class_makeup m join class_enrolment o on o.id = m.enrolment_id
              where m.session_id = k.session_id and m.accepted_at is not null and o.account_id = :owner""";

    private static final String MAKES_UP =
            "exists (select 1 from " + MAKE_UPS + " and m.state = 'ACCEPTED' and o.state = 'ENROLLED')";
    /** Also for one that does not stand any more: his calendar cancels it. */
    private static final String HAS_MADE_UP = "exists (select 1 from " + MAKE_UPS + ")";

    private static final String TRAINEE = "coalesce(me.state = 'ENROLLED', false)";
    /** He has been in the class; what his calendar showed of it is cancelled there. */
    private static final String HAS_LEFT = "coalesce(me.calendar_step % 2 = 1, false)";

    private static final String TEACHER = """
            exists (select 1 from class_session_lecturer b join class_lecturer l on l.id = b.lecturer_id
                    where b.session_id = k.session_id and l.account_id = :owner)""";
    private static final String CLERK = """
            exists (select 1 from class_place_clerk w join class_session_room b on b.place_id = w.place_id
                    where b.session_id = k.session_id and w.account_id = :owner)""";
    private static final String TAUGHT = """
            exists (select 1 from class_session_left x join class_lecturer l on l.id = x.thing_id
                    where x.session_id = k.session_id and l.account_id = :owner)""";
    private static final String HIS = TRAINEE + " or " + TEACHER + " or " + CLERK + " or " + MAKES_UP;
    private static final String TEACHING = "'" + ClassesNavigation.TEACHING + "'";
    /** Where each is told more. */
    private static final String HIS_PAGE = "case when " + TRAINEE + " or " + HAS_LEFT + " or " + HAS_MADE_UP + " then '"
            + ClassesNavigation.MINE + "' when " + TEACHER + " or " + TAUGHT + " then " + TEACHING + " else '"
            + ClassesNavigation.SHEETS + "' end";
    /** Whom the calendar of a room is for is not known. */
    private static final String NO_PAGE = "null";

    private static final String IN_ROOM =
            "exists (select 1 from class_session_room b where b.session_id = k.session_id and b.room_id = :owner)";
    private static final String BY_LECTURER =
            "exists (select 1 from class_session_lecturer b where b.session_id = k.session_id and b.lecturer_id = :owner)";
    private static final String LEFT =
            "exists (select 1 from class_session_left x where x.session_id = k.session_id and x.thing_id = :owner)";

    /**
     * @param here false where it has left the owner of the calendar, or he has left the class
     * @param page where its owner is told more
     * @param makeUp whether it is of another class, for one that he missed
     * @param place where the owner sits; none: anywhere
     */
    private record Row(
            UUID session,
            int sequence,
            Instant changedAt,
            boolean gone,
            LocalDate date,
            HalfDay halfDay,
            int periods,
            int number,
            int year,
            String name,
            boolean here,
            @Nullable String page,
            boolean makeUp,
            @Nullable UUID place) {}

    private record Where(UUID session, UUID place, UUID room, String words) {}

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final HalfDayHours hours;
    private final MessageSource texts;
    private final Deployment deployment;
    private final Clock clock;

    SessionEntries(
            JdbcClient jdbc,
            Programmes programmes,
            HalfDayHours hours,
            MessageSource texts,
            Deployment deployment,
            Clock clock) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.hours = hours;
        this.texts = texts;
        this.deployment = deployment;
        this.clock = clock;
    }

    /** Everything that somebody takes part in, teaches or keeps the sheets of, each at his own place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CalendarEntry> of(AccountId person) {
        return entries(
                read(
                        HIS,
                        HIS_PAGE,
                        HIS + " or " + TAUGHT + " or " + HAS_LEFT + " or " + HAS_MADE_UP,
                        Map.of("owner", person.value())),
                null);
    }

    /** What a lecturer teaches; what he is not to teach any more is cancelled. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CalendarEntry> of(LecturerId lecturer) {
        return entries(
                read(BY_LECTURER, TEACHING, BY_LECTURER + " or " + LEFT, Map.of("owner", lecturer.value())), null);
    }

    /** What is held in a room; what has gone elsewhere is cancelled. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<CalendarEntry> ofRoom(UUID room) {
        return entries(read(IN_ROOM, NO_PAGE, IN_ROOM + " or " + LEFT, Map.of("owner", room)), room);
    }

    /** As far as they stand in a person's calendar: some of its sessions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CalendarEntry> of(AccountId person, Collection<SessionId> sessions) {
        return sessions.isEmpty() ? List.of() : only(of(person), sessions);
    }

    /** As far as they stand in a lecturer's calendar: some of its sessions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CalendarEntry> of(LecturerId lecturer, Collection<SessionId> sessions) {
        return sessions.isEmpty() ? List.of() : only(of(lecturer), sessions);
    }

    private List<CalendarEntry> only(List<CalendarEntry> entries, Collection<SessionId> sessions) {
        var wanted = sessions.stream().map(session -> uid(session.value())).collect(Collectors.toSet());
        return entries.stream().filter(entry -> wanted.contains(entry.uid())).toList();
    }

    /** The same for ever: it depends on nothing that an installation may change. */
    private static String uid(UUID session) {
        return session + "@taphuan";
    }

    /** All sessions of a class that calendars know, also those that are not held any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SessionId> sessionsOf(ClassId trainingClass) {
        return jdbc.sql("select session_id from class_session_calendar where class_id = ? order by on_date, session_id")
                .param(trainingClass.value())
                .query((row, n) -> new SessionId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<Row> read(String here, String page, String which, Map<String, Object> parameters) {
        return jdbc.sql(SELECT.formatted(MAKE_UPS, here, page, which))
                .params(parameters)
                .param("from", LocalDate.now(clock).minusDays(DAYS_BACK))
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("session_id", UUID.class),
                row.getInt("sequence"),
                Utc.instant(row, "changed_at"),
                row.getBoolean("gone") || row.getBoolean("cancelled"),
                row.getObject("on_date", LocalDate.class),
                HalfDay.valueOf(row.getString("half_day")),
                row.getInt("periods"),
                row.getInt("number"),
                row.getInt("class_year"),
                row.getString("name"),
                row.getBoolean("here"),
                row.getString("page"),
                row.getBoolean("make_up"),
                row.getObject("place_id", UUID.class));
    }

    /** @param room the only one that is told; none: all of the own place */
    private List<CalendarEntry> entries(List<Row> rows, @Nullable UUID room) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(Row::session).toList();
        var places = places(ids);
        var modules = modules(ids);
        return rows.stream()
                .map(row -> entry(
                        row,
                        places.getOrDefault(row.session(), List.of()).stream()
                                .filter(where -> room == null || where.room().equals(room))
                                .filter(where ->
                                        row.place() == null || where.place().equals(row.place()))
                                .map(Where::words)
                                .collect(Collectors.joining("; ")),
                        modules.getOrDefault(row.session(), "")))
                .toList();
    }

    private CalendarEntry entry(Row row, String places, String modules) {
        var description = Stream.of(modules, text("feeds.periods", row.periods()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return new CalendarEntry(
                uid(row.session()),
                row.sequence(),
                row.changedAt(),
                hours.begin(row.date(), row.halfDay()),
                hours.end(row.date(), row.halfDay()),
                text(
                        row.makeUp() ? "feeds.make-up" : "classes.label.full",
                        row.number(),
                        String.valueOf(row.year()),
                        row.name()),
                row.here() ? places : "",
                description,
                url(row.page()),
                row.gone() || !row.here());
    }

    private @Nullable String url(@Nullable String page) {
        return page == null
                ? null
                : deployment.publicUrl().map(base -> base + "/" + page).orElse(null);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Language.VIETNAMESE);
    }

    private Map<UUID, List<Where>> places(List<UUID> sessions) {
        return jdbc
                .sql("""
                        select b.session_id, b.place_id, b.room_id, r.name room, p.name place, v.address from class_session_room b
                        join class_room r on r.id = b.room_id join class_place p on p.id = b.place_id
                        join class_venue v on v.id = p.venue_id
                        where b.session_id in (:sessions) order by p.ordinal, r.ordinal, r.name""")
                .param("sessions", sessions)
                .query((row, n) -> new Where(
                        row.getObject("session_id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getObject("room_id", UUID.class),
                        Stream.of(row.getString("room"), row.getString("place"), row.getString("address"))
                                .filter(part -> part != null && !part.isBlank())
                                .collect(Collectors.joining(", "))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Where::session));
    }

    /** Titles of the modules of each session, one to a line. */
    private Map<UUID, String> modules(List<UUID> sessions) {
        var codes = jdbc.sql("""
                        select session_id, module_code from class_session_module
                        where session_id in (:sessions) order by session_id, ordinal""")
                .param("sessions", sessions)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), new ModuleCode(row.getString(2))))
                .list();
        var known = programmes.modules(
                codes.stream().map(Map.Entry::getValue).distinct().toList());
        return codes.stream()
                .flatMap(code -> Stream.ofNullable(known.get(code.getValue()))
                        .map(module ->
                                Map.entry(code.getKey(), text("classes.module", module.number(), module.shortTitle()))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining("\n"))));
    }
}
