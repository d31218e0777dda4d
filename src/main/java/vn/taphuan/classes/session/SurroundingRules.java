package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.VenueId;
import vn.taphuan.classes.venue.Equipment;
import vn.taphuan.platform.security.UnitId;

/** What stands against a plan in its {@link Surroundings}, beside other classes in its rooms ({@link Timetable}). */
final class SurroundingRules {

    private final LocalDate today;
    private final ClassContent plan;
    private final Surroundings around;

    SurroundingRules(LocalDate today, ClassContent plan, Surroundings around) {
        this.today = today;
        this.plan = plan;
        this.around = around;
    }

    /** A session as far as it is known when and where it is. */
    private record Dated(int number, LocalDate date, HalfDay halfDay, SessionContent session) {}

    /** Blocked rooms and absent lecturers; what was held in the past is left alone. */
    List<Clash> clashes() {
        List<Clash> clashes = new ArrayList<>();
        dated().filter(session -> !session.date().isBefore(today)).forEach(session -> {
            rooms(session)
                    .forEach(room -> around.block(room, session.date(), session.halfDay())
                            .ifPresent(block -> clashes.add(blocked(session, room, block))));
            lecturers(session)
                    .forEach(lecturer -> around.absence(lecturer.id(), session.date(), session.halfDay())
                            .ifPresent(absent -> clashes.add(absent(session, lecturer, absent))));
        });
        return clashes;
    }

    private static Clash blocked(Dated session, Surroundings.Room room, Surroundings.Block block) {
        return new Clash(
                Clash.Kind.BLOCKED,
                session.number(),
                room.id().value(),
                room.name(),
                session.date(),
                session.halfDay(),
                null,
                block.reason());
    }

    private static Clash absent(Dated session, Surroundings.Lecturer lecturer, Surroundings.Absent absent) {
        return new Clash(
                Clash.Kind.ABSENT,
                session.number(),
                lecturer.id().value(),
                lecturer.name(),
                session.date(),
                session.halfDay(),
                null,
                absent.reason());
    }

    List<ClassWarning> warnings() {
        List<ClassWarning> warnings = new ArrayList<>();
        dated().forEach(session -> {
            dayOff(session).ifPresent(warnings::add);
            closed(session).forEach(warnings::add);
            unusual(session).forEach(warnings::add);
            declined(session).forEach(warnings::add);
            missing(session).forEach(warnings::add);
            elsewhere(session).forEach(warnings::add);
        });
        planned().forEach(lecturer -> {
            warnings.addAll(ways(lecturer));
            warnings.addAll(hours(lecturer));
        });
        return warnings;
    }

    private Optional<ClassWarning> dayOff(Dated session) {
        return Optional.ofNullable(around.daysOff().get(session.date()))
                .filter(day -> !day.working())
                .map(day -> new ClassWarning.OnDayOff(session.number(), day.date(), day.name()));
    }

    private Stream<ClassWarning> closed(Dated session) {
        return rooms(session)
                .filter(room -> !room.week().includes(session.date(), session.halfDay()))
                .map(Surroundings.Room::venueName)
                .distinct()
                .map(venue -> new ClassWarning.VenueClosed(session.number(), venue, session.date(), session.halfDay()));
    }

    private Stream<ClassWarning> unusual(Dated session) {
        return lecturers(session)
                .filter(lecturer -> !lecturer.week().includes(session.date(), session.halfDay()))
                .map(lecturer -> new ClassWarning.UnusualForLecturer(
                        session.number(), lecturer.id(), lecturer.name(), session.date(), session.halfDay()));
    }

    /** What was asked about another half-day says nothing about this one. */
    private Stream<ClassWarning> declined(Dated session) {
        return lecturers(session)
                .flatMap(lecturer -> around.declined().stream()
                        .filter(no -> no.session().equals(session.session().id())
                                && no.lecturer().equals(lecturer.id())
                                && no.date().equals(session.date())
                                && no.halfDay() == session.halfDay())
                        .map(no -> new ClassWarning.Declined(
                                session.number(),
                                lecturer.id(),
                                lecturer.name(),
                                no.date(),
                                no.halfDay(),
                                no.otherTime())));
    }

    private Stream<ClassWarning> missing(Dated session) {
        var needs = needs(session.session(), around);
        return rooms(session).flatMap(room -> {
            Set<Equipment> missing = EnumSet.noneOf(Equipment.class);
            missing.addAll(needs);
            missing.removeAll(room.equipment());
            return missing.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new ClassWarning.EquipmentMissing(session.number(), room.id(), room.name(), missing));
        });
    }

    /** What a session needs as planned; at more than one venue it also needs the means to join them. */
    static Set<Equipment> needs(SessionContent session, Surroundings around) {
        Set<Equipment> needs = EnumSet.noneOf(Equipment.class);
        needs.addAll(session.needs());
        boolean joined = session.rooms().stream()
                        .map(around.rooms()::get)
                        .filter(Objects::nonNull)
                        .map(Surroundings.Room::venue)
                        .distinct()
                        .count()
                > 1;
        if (joined) {
            needs.add(Equipment.CONFERENCE);
        }
        return needs;
    }

    private Stream<ClassWarning> elsewhere(Dated session) {
        return around.trainees().stream()
                .filter(some -> some.date().equals(session.date()) && some.halfDay() == session.halfDay())
                .map(some -> new ClassWarning.TraineesElsewhere(session.number(), some.people(), some.other()));
    }

    /**
     * Where a lecturer is in a half-day.
     *
     * @param session number in the plan, 0 at another class
     */
    private record Stay(
            int session,
            LocalDate date,
            HalfDay halfDay,
            VenueId venue,
            UnitId unit,
            @Nullable String name) {

        static final Comparator<Stay> ORDER = Comparator.comparing(Stay::date).thenComparing(Stay::halfDay);

        boolean isRightBefore(Stay next) {
            return isSameDayAs(next)
                    || (halfDay == HalfDay.AFTERNOON
                            && next.halfDay == HalfDay.MORNING
                            && next.date.equals(date.plusDays(1)));
        }

        boolean isSameDayAs(Stay next) {
            return next.date.equals(date) && halfDay != next.halfDay;
        }
    }

    private List<ClassWarning> ways(Surroundings.Lecturer lecturer) {
        var stays = Stream.concat(stays(lecturer), staysElsewhere(lecturer))
                .sorted(Stay.ORDER)
                .toList();
        List<ClassWarning> warnings = new ArrayList<>();
        for (int i = 1; i < stays.size(); i++) {
            var from = stays.get(i - 1);
            var to = stays.get(i);
            boolean concerns = from.session() + to.session() > 0
                    && from.isRightBefore(to)
                    && !from.venue().equals(to.venue());
            if (concerns) {
                way(lecturer, from, to).ifPresent(warnings::add);
            }
        }
        return warnings;
    }

    private Optional<ClassWarning> way(Surroundings.Lecturer lecturer, Stay from, Stay to) {
        int session = to.session() == 0 ? from.session() : to.session();
        boolean sameDay = from.isSameDayAs(to);
        var pause =
                sameDay ? around.settings().middayHours() : around.settings().overnightHours();
        var hours = around.roads().between(from.unit(), to.unit());
        if (hours.isEmpty()) {
            return sameDay
                    ? Optional.of(
                            new ClassWarning.HowFar(session, lecturer.id(), lecturer.name(), from.name(), to.name()))
                    : Optional.empty();
        }
        return hours.filter(way -> way.compareTo(pause) > 0)
                .map(way -> new ClassWarning.TooFar(
                        session, lecturer.id(), lecturer.name(), from.name(), to.name(), way, pause));
    }

    private Stream<Stay> stays(Surroundings.Lecturer lecturer) {
        return dated().filter(session -> session.session().lecturers().contains(lecturer.id()))
                .flatMap(session -> mainRoom(session)
                        .map(room -> new Stay(
                                session.number(),
                                session.date(),
                                session.halfDay(),
                                room.venue(),
                                room.unit(),
                                room.venueName()))
                        .stream());
    }

    /** A lecturer speaks at the first place that has a room; the others are connected. */
    private Optional<Surroundings.Room> mainRoom(Dated session) {
        return plan.places().stream()
                .flatMap(place -> rooms(session).filter(room -> room.venue().equals(place.venue())))
                .findFirst();
    }

    private Stream<Stay> staysElsewhere(Surroundings.Lecturer lecturer) {
        return around.teaching().stream()
                .filter(other -> other.lecturer().equals(lecturer.id()))
                .map(other -> new Stay(0, other.date(), other.halfDay(), other.venue(), other.unit(), other.name()));
    }

    /** Said once a year, at his first session. */
    private List<ClassWarning> hours(Surroundings.Lecturer lecturer) {
        var limit = around.limit(lecturer);
        if (limit.isEmpty()) {
            return List.of();
        }
        Map<Integer, Integer> planned = new HashMap<>();
        Map<Integer, Integer> first = new HashMap<>();
        dated().filter(session -> session.session().lecturers().contains(lecturer.id()))
                .forEach(session -> {
                    planned.merge(session.date().getYear(), session.session().periods(), Integer::sum);
                    first.putIfAbsent(session.date().getYear(), session.number());
                });
        return planned.entrySet().stream()
                .map(year -> new ClassWarning.OverHours(
                        first.getOrDefault(year.getKey(), 0),
                        lecturer.id(),
                        lecturer.name(),
                        year.getKey(),
                        year.getValue() + around.periods(lecturer.id(), year.getKey()),
                        limit.get()))
                .filter(over -> over.hours() > over.limit())
                .collect(Collectors.toList());
    }

    private Stream<Surroundings.Lecturer> planned() {
        return plan.sessions().stream()
                .flatMap(session -> session.lecturers().stream())
                .distinct()
                .map(around.lecturers()::get)
                .filter(Objects::nonNull);
    }

    private Stream<Surroundings.Room> rooms(Dated session) {
        return session.session().rooms().stream().map(around.rooms()::get).filter(Objects::nonNull);
    }

    private Stream<Surroundings.Lecturer> lecturers(Dated session) {
        return session.session().lecturers().stream()
                .map(around.lecturers()::get)
                .filter(Objects::nonNull);
    }

    private Stream<Dated> dated() {
        List<Dated> dated = new ArrayList<>();
        for (int i = 0; i < plan.sessions().size(); i++) {
            var session = plan.sessions().get(i);
            var date = session.date();
            if (date != null) {
                dated.add(new Dated(i + 1, date, session.halfDay(), session));
            }
        }
        return dated.stream();
    }
}
