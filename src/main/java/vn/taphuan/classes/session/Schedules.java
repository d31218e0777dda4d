package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.VenueId;
import vn.taphuan.classes.venue.Equipment;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/**
 * Stores the places and sessions of a class. Bookings of rooms and lecturers are written in one order over all classes, so that
 * two plans that meet do not lock each other; the unique keys decide who was first.
 */
@Component
class Schedules {

    private final JdbcClient jdbc;

    Schedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces places, sessions and bookings by those of the plan; sessions that it names by id and venues that it keeps stay
     * the same ones.
     *
     * @throws org.springframework.dao.DuplicateKeyException when a room or lecturer is taken
     * @throws org.springframework.dao.DataIntegrityViolationException when something that goes is in use
     */
    void store(ClassId owner, ClassContent plan, Map<RoomId, PlanRules.RoomFacts> rooms) {
        var places = places(owner, plan);
        unbook(owner);
        var sessions = sessions(owner, plan.sessions());
        dropPlaces(owner, places.values());
        for (int i = 0; i < sessions.size(); i++) {
            modules(sessions.get(i), plan.sessions().get(i).modules());
        }
        bookRooms(sessions, plan.sessions(), rooms, places);
        bookLecturers(sessions, plan.sessions());
    }

    /** Gives all rooms and lecturers of a class free; what was planned stays readable. */
    void release(ClassId owner) {
        for (var table : List.of("class_session_room", "class_session_lecturer")) {
            jdbc.sql(
                            "update " + table
                                    + " set booked = null where session_id in (select id from class_session where class_id = ?)")
                    .param(owner.value())
                    .update();
        }
    }

    private Map<VenueId, UUID> places(ClassId owner, ClassContent plan) {
        Map<VenueId, UUID> known = new HashMap<>();
        jdbc.sql("select venue_id, id from class_place where class_id = ?")
                .param(owner.value())
                .query((row, n) -> Map.entry(new VenueId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list()
                .forEach(place -> known.put(place.getKey(), place.getValue()));
        Map<VenueId, UUID> kept = new HashMap<>();
        for (int ordinal = 0; ordinal < plan.places().size(); ordinal++) {
            var place = plan.places().get(ordinal);
            var id = Objects.requireNonNullElseGet(known.get(place.venue()), Ids::next);
            kept.put(place.venue(), id);
            jdbc.sql("""
                            insert into class_place (id, class_id, ordinal, venue_id, name, seats)
                            select :id, :owner, :ordinal, v.id, v.name, :seats from class_venue v where v.id = :venue
                            on duplicate key update ordinal = :ordinal, seats = :seats, name = v.name""")
                    .param("id", id)
                    .param("owner", owner.value())
                    .param("ordinal", ordinal)
                    .param("seats", place.seats())
                    .param("venue", place.venue().value())
                    .update();
        }
        return kept;
    }

    private void dropPlaces(ClassId owner, Collection<UUID> kept) {
        Set<UUID> gone = new HashSet<>(jdbc.sql("select id from class_place where class_id = ?")
                .param(owner.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
        gone.removeAll(kept);
        for (var id : gone) {
            jdbc.sql("delete from class_place_clerk where place_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from class_place where id = ?").param(id).update();
        }
    }

    private void unbook(ClassId owner) {
        for (var table : List.of("class_session_room", "class_session_lecturer", "class_session_module")) {
            jdbc.sql("delete from " + table + " where session_id in (select id from class_session where class_id = ?)")
                    .param(owner.value())
                    .update();
        }
    }

    private List<UUID> sessions(ClassId owner, List<SessionContent> planned) {
        Set<UUID> known = new HashSet<>(jdbc.sql("select id from class_session where class_id = ?")
                .param(owner.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
        var ids =
                planned.stream().map(session -> session(owner, session, known)).toList();
        known.removeAll(ids);
        for (var gone : known) {
            jdbc.sql("delete from class_sheet_key where session_id = ?")
                    .param(gone)
                    .update();
            jdbc.sql("delete from class_session where id = ?").param(gone).update();
        }
        return ids;
    }

    private UUID session(ClassId owner, SessionContent planned, Set<UUID> known) {
        boolean added = planned.id() == null;
        var id = planned.id() == null ? Ids.next() : planned.id().value();
        if (!added && !known.contains(id)) {
            throw new AccessDeniedException("a session of another class");
        }
        jdbc.sql(
                        added
                                ? "insert into class_session (id, class_id, on_date, half_day, periods, needs) values (:id, :owner, :date, :half, :periods, :needs)"
                                : "update class_session set on_date = :date, half_day = :half, periods = :periods, needs = :needs where id = :id and class_id = :owner")
                .param("id", id)
                .param("owner", owner.value())
                .param("date", Objects.requireNonNull(planned.date()))
                .param("half", planned.halfDay().name())
                .param("periods", planned.periods())
                .param("needs", Equipment.code(planned.needs()))
                .update();
        return id;
    }

    private void modules(UUID session, List<ModuleCode> modules) {
        for (int ordinal = 0; ordinal < modules.size(); ordinal++) {
            jdbc.sql("insert into class_session_module (session_id, ordinal, module_code) values (?, ?, ?)")
                    .params(session, ordinal, modules.get(ordinal).value())
                    .update();
        }
    }

    private record Booking(
            UUID session,
            UUID thing,
            LocalDate date,
            HalfDay halfDay,
            @Nullable UUID place) {

        static final Comparator<Booking> ORDER = Comparator.comparing(Booking::thing)
                .thenComparing(Booking::date)
                .thenComparing(Booking::halfDay);
    }

    private void bookRooms(
            List<UUID> ids,
            List<SessionContent> planned,
            Map<RoomId, PlanRules.RoomFacts> rooms,
            Map<VenueId, UUID> places) {
        IntStream.range(0, ids.size())
                .boxed()
                .flatMap(i -> planned.get(i).rooms().stream()
                        .distinct()
                        .map(room -> booking(
                                ids.get(i),
                                room.value(),
                                planned.get(i),
                                places.get(
                                        Objects.requireNonNull(rooms.get(room)).venue()))))
                .sorted(Booking.ORDER)
                .forEach(booking -> jdbc.sql("""
                                insert into class_session_room (session_id, room_id, place_id, on_date, half_day, booked)
                                values (?, ?, ?, ?, ?, 1)""")
                        .params(
                                booking.session(),
                                booking.thing(),
                                Objects.requireNonNull(booking.place()),
                                booking.date(),
                                booking.halfDay().name())
                        .update());
    }

    private void bookLecturers(List<UUID> ids, List<SessionContent> planned) {
        IntStream.range(0, ids.size())
                .boxed()
                .flatMap(i -> planned.get(i).lecturers().stream()
                        .distinct()
                        .map(lecturer -> booking(ids.get(i), lecturer.value(), planned.get(i), null)))
                .sorted(Booking.ORDER)
                .forEach(booking -> jdbc.sql("""
                                insert into class_session_lecturer (session_id, lecturer_id, on_date, half_day, booked)
                                values (?, ?, ?, ?, 1)""")
                        .params(
                                booking.session(),
                                booking.thing(),
                                booking.date(),
                                booking.halfDay().name())
                        .update());
    }

    private static Booking booking(UUID session, UUID thing, SessionContent planned, @Nullable UUID place) {
        return new Booking(session, thing, Objects.requireNonNull(planned.date()), planned.halfDay(), place);
    }

    Schedule load(ClassId owner) {
        var places = jdbc.sql("""
                        select p.id, p.venue_id, v.unit_id, p.name, p.seats
                        from class_place p join class_venue v on v.id = p.venue_id where p.class_id = ? order by p.ordinal""")
                .param(owner.value())
                .query((row, n) -> new PlaceDetail(
                        new PlaceId(row.getObject("id", UUID.class)),
                        new VenueId(row.getObject("venue_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("name"),
                        row.getInt("seats")))
                .list();
        return new Schedule(places, sessions(List.of(owner)).getOrDefault(owner, List.of()));
    }

    private record Head(ClassId owner, UUID id, LocalDate date, HalfDay halfDay, int periods, Set<Equipment> needs) {}

    /** The sessions of many classes, each in the order of time; a class without any is left out. */
    Map<ClassId, List<SessionDetail>> sessions(Collection<ClassId> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        var ids = owners.stream().map(ClassId::value).toList();
        var heads = jdbc.sql(
                        "select class_id, id, on_date, half_day, periods, needs from class_session where class_id in (:owners)"
                                + " order by class_id, on_date, half_day desc, id")
                .param("owners", ids)
                .query((row, n) -> new Head(
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        row.getObject("on_date", LocalDate.class),
                        HalfDay.valueOf(row.getString("half_day")),
                        row.getInt("periods"),
                        Equipment.parse(row.getString("needs"))))
                .list();
        var modules = loadModules(ids);
        var rooms = loadRooms(ids);
        var lecturers = loadLecturers(ids);
        Map<ClassId, List<SessionDetail>> sessions = new HashMap<>();
        for (var head : heads) {
            var its = sessions.computeIfAbsent(head.owner(), owner -> new ArrayList<>());
            its.add(new SessionDetail(
                    new SessionId(head.id()),
                    its.size() + 1,
                    head.date(),
                    head.halfDay(),
                    head.periods(),
                    modules.getOrDefault(head.id(), List.of()),
                    rooms.getOrDefault(head.id(), List.of()),
                    lecturers.getOrDefault(head.id(), List.of()),
                    head.needs()));
        }
        return sessions;
    }

    private Map<UUID, List<ModuleCode>> loadModules(List<UUID> owners) {
        return bySession(jdbc.sql("""
                        select m.session_id, m.module_code from class_session_module m join class_session s on s.id = m.session_id
                        where s.class_id in (:owners) order by m.session_id, m.ordinal""")
                .param("owners", owners)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), new ModuleCode(row.getString(2))))
                .list());
    }

    private Map<UUID, List<SessionDetail.RoomUse>> loadRooms(List<UUID> owners) {
        return bySession(jdbc.sql("""
                        select b.session_id, b.room_id, r.name, b.place_id, p.name from class_session_room b
                        join class_session s on s.id = b.session_id join class_room r on r.id = b.room_id
                        join class_place p on p.id = b.place_id
                        where s.class_id in (:owners) order by p.ordinal, r.ordinal, r.name""")
                .param("owners", owners)
                .query((row, n) -> Map.entry(
                        row.getObject(1, UUID.class),
                        new SessionDetail.RoomUse(
                                new RoomId(row.getObject(2, UUID.class)),
                                row.getString(3),
                                new PlaceId(row.getObject(4, UUID.class)),
                                row.getString(5))))
                .list());
    }

    private Map<UUID, List<SessionDetail.Teacher>> loadLecturers(List<UUID> owners) {
        return bySession(jdbc.sql("""
                        select b.session_id, b.lecturer_id, l.name, l.account_id from class_session_lecturer b
                        join class_session s on s.id = b.session_id join class_lecturer l on l.id = b.lecturer_id
                        where s.class_id in (:owners) order by l.sort_key""")
                .param("owners", owners)
                .query((row, n) -> Map.entry(
                        row.getObject(1, UUID.class),
                        new SessionDetail.Teacher(
                                new LecturerId(row.getObject(2, UUID.class)),
                                row.getString(3),
                                account(row.getObject(4, UUID.class)))))
                .list());
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private static <T> Map<UUID, List<T>> bySession(List<Map.Entry<UUID, T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
