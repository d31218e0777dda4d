package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.VenueId;
import vn.taphuan.classes.venue.Equipment;

/** Finds what would solve a clash or what is warned of: a room, a lecturer, another half-day, in this order. */
final class Remedies {

    /** How far ahead a half-day is looked for. */
    static final int DAYS_AHEAD = 21;

    private static final int ROOMS = 2;
    private static final int LECTURERS = 2;

    private final ClassContent plan;
    private final Surroundings around;

    Remedies(ClassContent plan, Surroundings around) {
        this.plan = plan;
        this.around = around;
    }

    List<Remedy> of(Remark remark) {
        if (remark.session() < 1 || remark.session() > plan.sessions().size()) {
            return List.of();
        }
        var session = plan.sessions().get(remark.session() - 1);
        if (session.date() == null) {
            return List.of();
        }
        return switch (remark) {
            case Clash clash -> of(clash, session);
            case ClassWarning warning -> of(warning, session);
        };
    }

    private List<Remedy> of(Clash clash, SessionContent session) {
        return switch (clash.kind()) {
            case ROOM, BLOCKED -> both(rooms(session, new RoomId(clash.thing())), next(session));
            case LECTURER, ABSENT -> both(lecturers(session, new LecturerId(clash.thing())), next(session));
        };
    }

    private List<Remedy> of(ClassWarning warning, SessionContent session) {
        return switch (warning) {
            case ClassWarning.SmallRooms small -> rooms(session, small).toList();
            case ClassWarning.EquipmentMissing missing ->
                rooms(session, missing.id()).toList();
            case ClassWarning.ModuleWithoutLecturer without ->
                lecturers(session, null, Set.of(new ModuleCode(without.module())))
                        .toList();
            case ClassWarning.UnusualForLecturer unusual -> both(lecturers(session, unusual.id()), next(session));
            case ClassWarning.Declined no -> both(lecturers(session, no.id()), next(session));
            case ClassWarning.TooFar far -> lecturers(session, far.id()).toList();
            case ClassWarning.HowFar far -> lecturers(session, far.id()).toList();
            case ClassWarning.OverHours over -> lecturers(session, over.id()).toList();
            case ClassWarning.OnHoliday _,
                    ClassWarning.OnDayOff _,
                    ClassWarning.VenueClosed _,
                    ClassWarning.TraineesElsewhere _ -> next(session).stream().toList();
            case ClassWarning.UnusualLength _,
                    ClassWarning.FewTrainees _,
                    ClassWarning.InThePast _,
                    ClassWarning.AlsoDrafted _,
                    ClassWarning.NoDirectingPaper _ -> List.of();
        };
    }

    private static List<Remedy> both(Stream<Remedy> first, Optional<Remedy> second) {
        return Stream.concat(first, second.stream()).toList();
    }

    private Stream<Remedy> rooms(SessionContent session, RoomId instead) {
        var known = around.rooms().get(instead);
        if (known == null) {
            return Stream.empty();
        }
        return rooms(session, known, seats(known.venue()));
    }

    private Stream<Remedy> rooms(SessionContent session, ClassWarning.SmallRooms small) {
        return plan.places().stream()
                .filter(place -> place.seats() == small.planned())
                .flatMap(place -> session.rooms().stream()
                        .map(around.rooms()::get)
                        .filter(Objects::nonNull)
                        .filter(room -> room.venue().equals(place.venue())
                                && small.rooms().contains(room.name()))
                        .limit(1))
                .limit(1)
                .flatMap(room -> rooms(session, room, small.planned()));
    }

    /** The smallest free rooms of the same venue that are large enough and have what the session needs. */
    private Stream<Remedy> rooms(SessionContent session, Surroundings.Room instead, int seats) {
        Set<Equipment> needs = SurroundingRules.needs(session, around);
        return around.rooms().values().stream()
                .filter(room -> room.venue().equals(instead.venue())
                        && !session.rooms().contains(room.id())
                        && room.seats() >= seats
                        && room.equipment().containsAll(needs)
                        && around.isFree(room, date(session), session.halfDay()))
                .sorted(Comparator.comparingInt(Surroundings.Room::seats).thenComparing(Surroundings.Room::name))
                .limit(ROOMS)
                .map(room -> new Remedy.UseRoom(instead.id(), room.id(), room.name(), room.venueName(), room.seats()));
    }

    private int seats(VenueId venue) {
        return plan.places().stream()
                .filter(place -> place.venue().equals(venue))
                .mapToInt(PlaceContent::seats)
                .findFirst()
                .orElse(1);
    }

    private Stream<Remedy> lecturers(SessionContent session, LecturerId instead) {
        return lecturers(session, instead, wanted(session, around.lecturers().get(instead)));
    }

    /** Of the session's modules those that he was to teach; all when that is not known. */
    private static Set<ModuleCode> wanted(SessionContent session, Surroundings.@Nullable Lecturer instead) {
        Set<ModuleCode> wanted = new HashSet<>(session.modules());
        if (instead != null && instead.modules().stream().anyMatch(wanted::contains)) {
            wanted.retainAll(instead.modules());
        }
        return wanted;
    }

    /** Those who can teach all of this, are free and have the shortest way, then the fewest hours in the year. */
    private Stream<Remedy> lecturers(SessionContent session, @Nullable LecturerId instead, Set<ModuleCode> modules) {
        var date = date(session);
        return around.lecturers().values().stream()
                .filter(candidate -> !session.lecturers().contains(candidate.id())
                        && candidate.modules().containsAll(modules)
                        && !modules.isEmpty()
                        && around.isFree(candidate, date, session.halfDay())
                        && !isOver(candidate, session.periods(), date.getYear()))
                .sorted(Comparator.<Surroundings.Lecturer>comparingDouble(candidate -> way(candidate, session))
                        .thenComparingInt(candidate -> around.periods(candidate.id(), date.getYear())))
                .limit(LECTURERS)
                .map(candidate -> new Remedy.UseLecturer(instead, candidate.id(), candidate.name()));
    }

    private boolean isOver(Surroundings.Lecturer candidate, int more, int year) {
        return around.limit(candidate)
                .filter(limit -> around.periods(candidate.id(), year) + more > limit)
                .isPresent();
    }

    private double way(Surroundings.Lecturer candidate, SessionContent session) {
        var home = candidate.home();
        return session.rooms().stream()
                .map(around.rooms()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(
                        room -> home == null ? Optional.empty() : around.roads().between(home, room.unit()))
                .map(Number::doubleValue)
                .orElse(Double.MAX_VALUE);
    }

    private Optional<Remedy> next(SessionContent session) {
        var rooms = session.rooms().stream()
                .map(around.rooms()::get)
                .filter(Objects::nonNull)
                .toList();
        var lecturers = session.lecturers().stream()
                .map(around.lecturers()::get)
                .filter(Objects::nonNull)
                .toList();
        var from = date(session);
        return from.datesUntil(from.plusDays(DAYS_AHEAD))
                .filter(around::isWorkday)
                .flatMap(date -> Arrays.stream(HalfDay.values()).map(half -> new Remedy.MoveTo(date, half)))
                .filter(to -> to.date().isAfter(from) || to.halfDay().compareTo(session.halfDay()) > 0)
                .filter(to -> plan.sessions().stream()
                        .noneMatch(other -> to.date().equals(other.date()) && to.halfDay() == other.halfDay()))
                .filter(to -> rooms.stream().allMatch(room -> around.isFree(room, to.date(), to.halfDay()))
                        && lecturers.stream().allMatch(one -> around.isFree(one, to.date(), to.halfDay()))
                        && !around.isElsewhere(to.date(), to.halfDay()))
                .findFirst()
                .map(Remedy.class::cast);
    }

    private static LocalDate date(SessionContent session) {
        return Objects.requireNonNull(session.date());
    }
}
