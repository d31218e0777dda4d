package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.VenueId;
import vn.taphuan.platform.security.UnitScope;

/** Which rooms and lecturers are taken when, over all classes that are not cancelled, and what a plan needs to know of them. */
@Component
class Timetable {

    private static final String ROOMS = """
            select b.room_id thing, r.name, b.on_date, b.half_day, c.id class_id, c.number, c.class_year, c.name class_name, c.centre_id
            from class_session_room b join class_room r on r.id = b.room_id
            join class_session s on s.id = b.session_id join training_class c on c.id = s.class_id
            where b.booked = 1 and b.room_id in (:things) and b.on_date in (:dates) and c.id <> :own""";
    private static final String LECTURERS = """
            select b.lecturer_id thing, l.name, b.on_date, b.half_day, c.id class_id, c.number, c.class_year, c.name class_name, c.centre_id
            from class_session_lecturer b join class_lecturer l on l.id = b.lecturer_id
            join class_session s on s.id = b.session_id join training_class c on c.id = s.class_id
            where b.booked = 1 and b.lecturer_id in (:things) and b.on_date in (:dates) and c.id <> :own""";

    private record Taken(UUID thing, String name, LocalDate date, HalfDay halfDay, ClassLabel taker, UUID centre) {}

    private final JdbcClient jdbc;

    Timetable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param own the class that is being planned, which does not clash with itself
     * @param told the centres whose classes may be named
     */
    List<Clash> clashes(@Nullable ClassId own, List<SessionContent> sessions, UnitScope told) {
        List<Clash> clashes = new ArrayList<>();
        clashes.addAll(clashes(
                Clash.Kind.ROOM,
                ROOMS,
                own,
                sessions,
                told,
                session -> session.rooms().stream().map(RoomId::value).toList()));
        clashes.addAll(clashes(
                Clash.Kind.LECTURER,
                LECTURERS,
                own,
                sessions,
                told,
                session -> session.lecturers().stream().map(LecturerId::value).toList()));
        return clashes;
    }

    private List<Clash> clashes(
            Clash.Kind kind,
            String sql,
            @Nullable ClassId own,
            List<SessionContent> sessions,
            UnitScope told,
            Function<SessionContent, List<UUID>> things) {
        var wanted = sessions.stream().map(things).flatMap(Collection::stream).collect(Collectors.toSet());
        var dates = sessions.stream()
                .map(SessionContent::date)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (wanted.isEmpty() || dates.isEmpty()) {
            return List.of();
        }
        var taken = taken(sql, own, wanted, dates);
        List<Clash> clashes = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            int number = i + 1;
            var session = sessions.get(i);
            var its = things.apply(session);
            taken.stream()
                    .filter(slot -> its.contains(slot.thing())
                            && slot.date().equals(session.date())
                            && slot.halfDay() == session.halfDay())
                    .map(slot -> new Clash(
                            kind,
                            number,
                            slot.thing(),
                            slot.name(),
                            slot.date(),
                            slot.halfDay(),
                            told.everything() || told.ids().contains(slot.centre()) ? slot.taker() : null,
                            null))
                    .forEach(clashes::add);
        }
        return clashes;
    }

    private List<Taken> taken(String sql, @Nullable ClassId own, Collection<UUID> things, Collection<LocalDate> dates) {
        return jdbc.sql(sql)
                .param("things", things)
                .param("dates", dates)
                .param("own", own == null ? new UUID(0, 0) : own.value())
                .query((row, n) -> new Taken(
                        row.getObject("thing", UUID.class),
                        row.getString("name"),
                        row.getObject("on_date", LocalDate.class),
                        HalfDay.valueOf(row.getString("half_day")),
                        new ClassLabel(
                                new ClassId(row.getObject("class_id", UUID.class)),
                                row.getInt("number"),
                                row.getInt("class_year"),
                                row.getString("class_name")),
                        row.getObject("centre_id", UUID.class)))
                .list();
    }

    /** Whether all venues of a plan lie within the scope or are places of the class already. */
    boolean mayUse(ClassContent plan, @Nullable ClassId own, UnitScope scope) {
        var venues = plan.places().stream().map(place -> place.venue().value()).collect(Collectors.toSet());
        return venues.isEmpty()
                || jdbc.sql("""
                                select count(*) from class_venue v where v.id in (:ids) and (:all or v.unit_id in (:units)
                                  or exists (select 1 from class_place p where p.venue_id = v.id and p.class_id = :own))""")
                                .param("ids", venues)
                                .param("all", scope.everything())
                                .param("units", scope.ids())
                                .param("own", own == null ? new UUID(0, 0) : own.value())
                                .query(Integer.class)
                                .single()
                        == venues.size();
    }

    /** The rooms of a plan, as far as they exist and lie within the scope or are booked by the class already. */
    Map<RoomId, PlanRules.RoomFacts> rooms(ClassContent plan, @Nullable ClassId own, UnitScope scope) {
        var ids = plan.sessions().stream()
                .flatMap(session -> session.rooms().stream())
                .map(RoomId::value)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select r.id, r.venue_id, r.name, r.seats from class_room r join class_venue v on v.id = r.venue_id
                                where r.id in (:ids) and ((r.closed = false and (:all or v.unit_id in (:units)))
                                  or exists (select 1 from class_session_room b join class_session s on s.id = b.session_id
                                             where b.room_id = r.id and s.class_id = :own))""")
                        .param("ids", ids)
                        .param("all", scope.everything())
                        .param("units", scope.ids())
                        .param("own", own == null ? new UUID(0, 0) : own.value())
                        .query((row, n) -> Map.entry(
                                new RoomId(row.getObject("id", UUID.class)),
                                new PlanRules.RoomFacts(
                                        new VenueId(row.getObject("venue_id", UUID.class)),
                                        row.getString("name"),
                                        row.getInt("seats"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The lecturers of a plan, as far as they exist and are of the scope, shared, or booked by the class already. */
    Map<LecturerId, PlanRules.LecturerFacts> lecturers(ClassContent plan, @Nullable ClassId own, UnitScope scope) {
        var ids = plan.sessions().stream()
                .flatMap(session -> session.lecturers().stream())
                .map(LecturerId::value)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<ModuleCode>> modules = jdbc
                .sql("select lecturer_id, module_code from class_lecturer_module where lecturer_id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), new ModuleCode(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return jdbc
                .sql("""
                        select l.id, l.name from class_lecturer l
                        where l.id in (:ids) and ((l.retired = false and (l.shared or :all or l.unit_id in (:units)))
                          or exists (select 1 from class_session_lecturer b join class_session s on s.id = b.session_id
                                     where b.lecturer_id = l.id and s.class_id = :own))""")
                .param("ids", ids)
                .param("all", scope.everything())
                .param("units", scope.ids())
                .param("own", own == null ? new UUID(0, 0) : own.value())
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        found -> new LecturerId(found.getKey()),
                        found -> new PlanRules.LecturerFacts(
                                found.getValue(), modules.getOrDefault(found.getKey(), Set.of()))));
    }
}
