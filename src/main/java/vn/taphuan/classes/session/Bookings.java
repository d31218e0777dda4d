package vn.taphuan.classes.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.VenueId;
import vn.taphuan.classes.calendar.TravelTimes;
import vn.taphuan.classes.lecturer.LecturerKind;
import vn.taphuan.classes.lecturer.LecturerSummary;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitScope;

/** When venues and lecturers belong to classes; of another centre's class it tells the half-day alone. */
@Service
public class Bookings {

    private static final int MOST = 500;
    private static final String SELECT = """
            select s.id, s.on_date, s.half_day, s.periods, c.id class_id, c.number, c.class_year, c.name, c.state, c.centre_id,
              (select group_concat(concat(r.name, ' · ', p.name) order by p.ordinal, r.ordinal separator '\\n')
                 from class_session_room b join class_room r on r.id = b.room_id join class_place p on p.id = b.place_id
                 where b.session_id = s.id) rooms,
              (select group_concat(m.module_code order by m.ordinal separator '\\n')
                 from class_session_module m where m.session_id = s.id) modules
            from class_session s join training_class c on c.id = s.class_id
            where s.on_date between :from and :to and exists (select 1 from\s""";
    private static final String ORDER = ") order by s.on_date, s.half_day desc, s.id limit " + MOST;

    private final JdbcClient jdbc;
    private final Venues venues;
    private final Lecturers lecturers;
    private final TravelTimes settings;
    private final CurrentAccount current;
    private final Clock clock;

    Bookings(
            JdbcClient jdbc,
            Venues venues,
            Lecturers lecturers,
            TravelTimes settings,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.venues = venues;
        this.lecturers = lecturers;
        this.settings = settings;
        this.current = current;
        this.clock = clock;
    }

    /** Of a venue of the own units, in the order of time; at most 500. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<Booking> of(VenueId venue, LocalDate from, LocalDate to) {
        return venues.find(venue).isEmpty()
                ? List.of()
                : list(
                        "class_session_room b join class_room r on r.id = b.room_id"
                                + " where b.session_id = s.id and b.booked = 1 and r.venue_id = :of",
                        venue.value(),
                        from,
                        to,
                        current.scope(Permissions.CLASS_READ));
    }

    /** Of an own or shared lecturer, in the order of time; at most 500. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<Booking> of(LecturerId lecturer, LocalDate from, LocalDate to) {
        return lecturers.find(lecturer).isEmpty()
                ? List.of()
                : list(
                        "class_session_lecturer b where b.session_id = s.id and b.booked = 1 and b.lecturer_id = :of",
                        lecturer.value(),
                        from,
                        to,
                        current.scope(Permissions.CLASS_READ));
    }

    /** Those of the signed-in lecturer himself, in the order of time; at most 500. */
    @Personal("lists the sessions that one teaches oneself")
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public List<Booking> mine(LocalDate from, LocalDate to) {
        return list(
                "class_session_lecturer b join class_lecturer l on l.id = b.lecturer_id where b.session_id = s.id and b.booked = 1"
                        + " and l.account_id = :of and c.state not in ('DRAFT', 'SUBMITTED', 'CANCELLED')",
                current.id().value(),
                from,
                to,
                UnitScope.EVERYTHING);
    }

    /** Of an own or shared lecturer in a year. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public Optional<TeachingHours> hours(LecturerId lecturer, int year) {
        return lecturers
                .find(lecturer)
                .map(one -> jdbc.sql("""
                                select coalesce(sum(s.periods), 0) planned,
                                  coalesce(sum(if(b.on_date < :today and c.state in ('RUNNING', 'ASSESSING', 'FINISHED'), s.periods, 0)), 0) held
                                from class_session_lecturer b join class_session s on s.id = b.session_id
                                join training_class c on c.id = s.class_id
                                where b.booked = 1 and b.lecturer_id = :of and b.on_date between :from and :to""")
                        .param("today", LocalDate.now(clock))
                        .param("of", lecturer.value())
                        .param("from", LocalDate.of(year, 1, 1))
                        .param("to", LocalDate.of(year, 12, 31))
                        .query((row, number) ->
                                new TeachingHours(year, row.getInt("planned"), row.getInt("held"), limit(one)))
                        .single());
    }

    private @Nullable Integer limit(LecturerSummary one) {
        if (one.hoursPerYear() != null || one.kind() != LecturerKind.OWN) {
            return one.hoursPerYear();
        }
        return settings.settings().hoursPerYear();
    }

    /** @param told the centres whose classes may be named */
    private List<Booking> list(String of, UUID thing, LocalDate from, LocalDate to, UnitScope told) {
        return jdbc.sql(SELECT + of + ORDER)
                .param("from", from)
                .param("to", to)
                .param("of", thing)
                .query((row, number) -> booking(row, told))
                .list();
    }

    private static Booking booking(ResultSet row, UnitScope told) throws SQLException {
        boolean mayTell = told.includes(new UnitId(row.getObject("centre_id", UUID.class)));
        var label = new ClassLabel(
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getInt("number"),
                row.getInt("class_year"),
                row.getString("name"));
        return new Booking(
                new SessionId(row.getObject("id", UUID.class)),
                mayTell ? label : null,
                ClassState.valueOf(row.getString("state")),
                row.getObject("on_date", LocalDate.class),
                HalfDay.valueOf(row.getString("half_day")),
                row.getInt("periods"),
                mayTell ? lines(row.getString("rooms")).toList() : List.of(),
                mayTell ? lines(row.getString("modules")).map(ModuleCode::new).toList() : List.of());
    }

    private static Stream<String> lines(@Nullable String joined) {
        return joined == null ? Stream.empty() : Stream.of(joined.split("\n", -1));
    }
}
