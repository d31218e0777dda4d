package vn.taphuan.classes.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.classes.VenueId;
import vn.taphuan.classes.calendar.DayOff;
import vn.taphuan.classes.calendar.DaysOff;
import vn.taphuan.classes.calendar.TravelTimes;
import vn.taphuan.classes.lecturer.LecturerKind;
import vn.taphuan.classes.session.Surroundings.Absent;
import vn.taphuan.classes.session.Surroundings.Block;
import vn.taphuan.classes.session.Surroundings.Elsewhere;
import vn.taphuan.classes.session.Surroundings.Lecturer;
import vn.taphuan.classes.session.Surroundings.No;
import vn.taphuan.classes.session.Surroundings.Room;
import vn.taphuan.classes.session.Surroundings.Slot;
import vn.taphuan.classes.session.Surroundings.Teaching;
import vn.taphuan.classes.venue.Equipment;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitScope;

/** Loads the {@link Surroundings} of a plan. Whoever asks has checked that its rooms and lecturers may be planned with. */
@Component
class SurroundingsQuery {

    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final DaysOff daysOff;
    private final TravelTimes travel;

    SurroundingsQuery(JdbcClient jdbc, DaysOff daysOff, TravelTimes travel) {
        this.jdbc = jdbc;
        this.daysOff = daysOff;
        this.travel = travel;
    }

    /** What is asked for: which class is not another one, and from when until when. */
    private record Window(UUID own, LocalDate from, LocalDate to) {}

    /**
     * @param own the class that is being planned
     * @param offered the units whose lecturers may be planned with, beside those who are shared
     * @param told the centres whose classes may be named
     */
    Surroundings of(@Nullable ClassId own, ClassContent plan, UnitScope offered, UnitScope told, LocalDate today) {
        var dates = plan.sessions().stream()
                .map(SessionContent::date)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var window = new Window(
                own == null ? NONE : own.value(),
                (dates.isEmpty() ? today : dates.getFirst()).minusDays(1),
                (dates.isEmpty() ? today : dates.getLast()).plusDays(Remedies.DAYS_AHEAD));
        var rooms = rooms(plan);
        var lecturers = lecturers(plan, offered);
        Set<Slot> taken = new HashSet<>();
        taken.addAll(taken("class_session_room", "room_id", window));
        taken.addAll(taken("class_session_lecturer", "lecturer_id", window));
        return new Surroundings(
                rooms,
                blocks(rooms.values(), window),
                lecturers,
                absences(window, told),
                taken,
                teaching(plan, window, told),
                periods(window),
                declined(window),
                own == null || dates.isEmpty() ? List.of() : trainees(window, told),
                travel.roads(),
                travel.settings(),
                daysOff.between(window.from(), window.to()).stream()
                        .collect(Collectors.toMap(DayOff::date, Function.identity())));
    }

    private Map<RoomId, Room> rooms(ClassContent plan) {
        var venues = plan.places().stream().map(place -> place.venue().value()).collect(Collectors.toSet());
        return byId(
                jdbc.sql("""
                                select r.id, r.name, r.seats, r.equipment, v.id venue_id, v.name venue_name, v.unit_id, v.week
                                from class_room r join class_venue v on v.id = r.venue_id
                                where v.id in (:venues) and (r.closed = false or r.id in (:rooms)) order by v.name, r.ordinal""")
                        .param("venues", orNone(venues))
                        .param(
                                "rooms",
                                orNone(ids(
                                        plan,
                                        session -> session.rooms().stream().map(RoomId::value))))
                        .query((row, number) -> new Room(
                                new RoomId(row.getObject("id", UUID.class)),
                                new VenueId(row.getObject("venue_id", UUID.class)),
                                row.getString("venue_name"),
                                new UnitId(row.getObject("unit_id", UUID.class)),
                                row.getString("name"),
                                row.getInt("seats"),
                                Equipment.parse(row.getString("equipment")),
                                UsualWeek.parse(row.getString("week"))))
                        .list(),
                Room::id);
    }

    private List<Block> blocks(Collection<Room> rooms, Window window) {
        var venues = rooms.stream().map(room -> room.venue().value()).collect(Collectors.toSet());
        return jdbc.sql("""
                        select * from class_venue_block
                        where venue_id in (:venues) and last_day >= :from and first_day <= :to order by first_day, id""")
                .param("venues", orNone(venues))
                .param("from", window.from())
                .param("to", window.to())
                .query((row, number) -> {
                    var room = row.getObject("room_id", UUID.class);
                    return new Block(
                            new VenueId(row.getObject("venue_id", UUID.class)),
                            room == null ? null : new RoomId(room),
                            span(row),
                            row.getString("reason"));
                })
                .list();
    }

    private Map<LecturerId, Lecturer> lecturers(ClassContent plan, UnitScope offered) {
        Map<UUID, Set<ModuleCode>> modules = jdbc
                .sql("select lecturer_id, module_code from class_lecturer_module")
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), new ModuleCode(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return byId(
                jdbc.sql("""
                                select * from class_lecturer where (retired = false and (shared or :all or unit_id in (:units)))
                                  or id in (:planned) order by sort_key, id""")
                        .param("all", offered.everything())
                        .param("units", offered.ids())
                        .param(
                                "planned",
                                orNone(ids(
                                        plan,
                                        session -> session.lecturers().stream().map(LecturerId::value))))
                        .query((row, number) -> {
                            var id = row.getObject("id", UUID.class);
                            var home = row.getObject("home_unit_id", UUID.class);
                            return new Lecturer(
                                    new LecturerId(id),
                                    row.getString("name"),
                                    LecturerKind.valueOf(row.getString("kind")),
                                    modules.getOrDefault(id, Set.of()),
                                    home == null ? null : new UnitId(home),
                                    UsualWeek.parse(row.getString("week")),
                                    row.getObject("hours_limit", Integer.class));
                        })
                        .list(),
                Lecturer::id);
    }

    /** A reason is told to those alone who keep the lecturer on their list. */
    private List<Absent> absences(Window window, UnitScope told) {
        return jdbc.sql("""
                        select a.*, l.unit_id from class_lecturer_absence a join class_lecturer l on l.id = a.lecturer_id
                        where a.last_day >= ? and a.first_day <= ? order by a.first_day""")
                .params(window.from(), window.to())
                .query((row, number) -> new Absent(
                        new LecturerId(row.getObject("lecturer_id", UUID.class)),
                        span(row),
                        told.includes(new UnitId(row.getObject("unit_id", UUID.class)))
                                ? row.getString("reason")
                                : null))
                .list();
    }

    private List<Slot> taken(String table, String thing, Window window) {
        return jdbc.sql("select b." + thing + " thing, b.on_date, b.half_day from " + table
                        + " b join class_session s on s.id = b.session_id"
                        + " where b.booked = 1 and s.class_id <> ? and b.on_date between ? and ?")
                .params(window.own(), window.from(), window.to())
                .query((row, number) -> new Slot(row.getObject("thing", UUID.class), date(row), halfDay(row)))
                .list();
    }

    private List<Teaching> teaching(ClassContent plan, Window window, UnitScope told) {
        return jdbc.sql("""
                        select b.lecturer_id, b.on_date, b.half_day, v.id venue_id, v.unit_id, v.name, c.centre_id
                        from class_session_lecturer b join class_session s on s.id = b.session_id
                        join training_class c on c.id = s.class_id
                        join class_place p on p.class_id = c.id join class_venue v on v.id = p.venue_id
                        where b.booked = 1 and c.id <> :own and b.lecturer_id in (:planned) and b.on_date between :from and :to
                          and p.ordinal = (select min(q.ordinal) from class_session_room r join class_place q on q.id = r.place_id
                                           where r.session_id = s.id)""")
                .param("own", window.own())
                .param(
                        "planned",
                        orNone(ids(plan, session -> session.lecturers().stream().map(LecturerId::value))))
                .param("from", window.from())
                .param("to", window.to())
                .query((row, number) -> new Teaching(
                        new LecturerId(row.getObject("lecturer_id", UUID.class)),
                        date(row),
                        halfDay(row),
                        new VenueId(row.getObject("venue_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        told.includes(new UnitId(row.getObject("centre_id", UUID.class)))
                                ? row.getString("name")
                                : null))
                .list();
    }

    private Map<LecturerId, Map<Integer, Integer>> periods(Window window) {
        Map<LecturerId, Map<Integer, Integer>> periods = new HashMap<>();
        jdbc.sql("""
                        select b.lecturer_id, year(b.on_date) of_year, sum(s.periods) periods from class_session_lecturer b
                        join class_session s on s.id = b.session_id
                        where b.booked = 1 and s.class_id <> :own and b.on_date between :from and :to group by 1, 2""")
                .param("own", window.own())
                .param("from", window.from().withDayOfYear(1))
                .param("to", window.to().withMonth(12).withDayOfMonth(31))
                .query(row -> {
                    periods.computeIfAbsent(
                                    new LecturerId(row.getObject("lecturer_id", UUID.class)), id -> new HashMap<>())
                            .put(row.getInt("of_year"), row.getInt("periods"));
                });
        return periods;
    }

    private List<No> declined(Window window) {
        return jdbc.sql("""
                        select i.session_id, i.lecturer_id, i.on_date, i.half_day, i.answer from class_invitation i
                        join class_session s on s.id = i.session_id
                        where s.class_id = ? and i.answer in ('NO', 'OTHER_TIME')""")
                .param(window.own())
                .query((row, number) -> new No(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        new LecturerId(row.getObject("lecturer_id", UUID.class)),
                        date(row),
                        halfDay(row),
                        row.getString("answer").equals("OTHER_TIME")))
                .list();
    }

    private List<Elsewhere> trainees(Window window, UnitScope told) {
        return jdbc.sql("""
                        select s.on_date, s.half_day, c.id, c.number, c.class_year, c.name, c.centre_id, count(*) people
                        from class_enrolment e
                        join class_enrolment o on o.account_id = e.account_id and o.class_id <> e.class_id and o.state in ('ENROLLED', 'OFFERED')
                        join training_class c on c.id = o.class_id and c.state in ('APPROVED', 'OPEN', 'RUNNING')
                        join class_session s on s.class_id = c.id
                        where e.class_id = :own and e.state in ('ENROLLED', 'OFFERED') and s.on_date between :from and :to
                        group by s.id, s.on_date, s.half_day, c.id, c.number, c.class_year, c.name, c.centre_id
                        order by s.on_date, s.half_day desc, c.id""")
                .param("own", window.own())
                .param("from", window.from())
                .param("to", window.to())
                .query((row, number) -> new Elsewhere(
                        date(row),
                        halfDay(row),
                        row.getInt("people"),
                        told.includes(new UnitId(row.getObject("centre_id", UUID.class)))
                                ? new ClassLabel(
                                        new ClassId(row.getObject("id", UUID.class)),
                                        row.getInt("number"),
                                        row.getInt("class_year"),
                                        row.getString("name"))
                                : null))
                .list();
    }

    private static Set<UUID> ids(ClassContent plan, Function<SessionContent, Stream<UUID>> of) {
        return plan.sessions().stream().flatMap(of).collect(Collectors.toSet());
    }

    /** A list that can stand in an {@code in}. */
    private static Set<UUID> orNone(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NONE) : ids;
    }

    private static <I, T> Map<I, T> byId(List<T> things, Function<T, I> id) {
        Map<I, T> byId = new LinkedHashMap<>();
        things.forEach(thing -> byId.put(id.apply(thing), thing));
        return byId;
    }

    private static LocalDate date(ResultSet row) throws SQLException {
        return row.getObject("on_date", LocalDate.class);
    }

    private static HalfDay halfDay(ResultSet row) throws SQLException {
        return HalfDay.valueOf(row.getString("half_day"));
    }

    private static DaySpan span(ResultSet row) throws SQLException {
        var half = row.getString("half_day");
        return new DaySpan(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                half == null ? null : HalfDay.valueOf(half));
    }
}
