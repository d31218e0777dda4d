package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.classes.VenueId;
import vn.taphuan.classes.calendar.DayOff;
import vn.taphuan.classes.calendar.PlanSettings;
import vn.taphuan.classes.calendar.TravelTimes.Roads;
import vn.taphuan.classes.lecturer.LecturerKind;
import vn.taphuan.classes.venue.Equipment;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.Holidays;

/**
 * What lies around a plan: the rooms of its places, everybody who could teach, and what all of them have to do at other classes in
 * the weeks of the plan and after it.
 *
 * @param lecturers those who may be planned with, by name
 * @param taken half-days in which a room or lecturer belongs to another class
 * @param periods of other classes, per lecturer and year
 */
record Surroundings(
        Map<RoomId, Room> rooms,
        List<Block> blocks,
        Map<LecturerId, Lecturer> lecturers,
        List<Absent> absences,
        Set<Slot> taken,
        List<Teaching> teaching,
        Map<LecturerId, Map<Integer, Integer>> periods,
        List<No> declined,
        List<Elsewhere> trainees,
        Roads roads,
        PlanSettings settings,
        Map<LocalDate, DayOff> daysOff) {

    record Room(
            RoomId id,
            VenueId venue,
            String venueName,
            UnitId unit,
            String name,
            int seats,
            Set<Equipment> equipment,
            UsualWeek week) {}

    /** @param room none for the whole venue */
    record Block(VenueId venue, @Nullable RoomId room, DaySpan days, String reason) {}

    record Lecturer(
            LecturerId id,
            String name,
            LecturerKind kind,
            Set<ModuleCode> modules,
            @Nullable UnitId home,
            UsualWeek week,
            @Nullable Integer hoursPerYear) {}

    record Absent(
            LecturerId lecturer, DaySpan days, @Nullable String reason) {}

    record Slot(UUID thing, LocalDate date, HalfDay halfDay) {}

    /** @param name of the venue; none when the class is of another centre */
    record Teaching(
            LecturerId lecturer,
            LocalDate date,
            HalfDay halfDay,
            VenueId venue,
            UnitId unit,
            @Nullable String name) {}

    /** A lecturer of the class was invited for this half-day and has said that he cannot come then. */
    record No(SessionId session, LecturerId lecturer, LocalDate date, HalfDay halfDay, boolean otherTime) {}

    /** People of the class who sit in another one in this half-day. */
    record Elsewhere(
            LocalDate date,
            HalfDay halfDay,
            int people,
            @Nullable ClassLabel other) {}

    Optional<Block> block(Room room, LocalDate date, HalfDay half) {
        return blocks.stream()
                .filter(block -> block.venue().equals(room.venue())
                        && (block.room() == null || block.room().equals(room.id()))
                        && block.days().covers(date, half))
                .findFirst();
    }

    Optional<Absent> absence(LecturerId lecturer, LocalDate date, HalfDay half) {
        return absences.stream()
                .filter(absent ->
                        absent.lecturer().equals(lecturer) && absent.days().covers(date, half))
                .findFirst();
    }

    boolean isFree(Room room, LocalDate date, HalfDay half) {
        return room.week().includes(date, half)
                && !taken.contains(new Slot(room.id().value(), date, half))
                && block(room, date, half).isEmpty();
    }

    boolean isFree(Lecturer lecturer, LocalDate date, HalfDay half) {
        return lecturer.week().includes(date, half)
                && !taken.contains(new Slot(lecturer.id().value(), date, half))
                && absence(lecturer.id(), date, half).isEmpty();
    }

    boolean isElsewhere(LocalDate date, HalfDay half) {
        return trainees.stream().anyMatch(some -> some.date().equals(date) && some.halfDay() == half);
    }

    /** Hours that a lecturer may teach in a year; those of the province hold for own lecturers. */
    Optional<Integer> limit(Lecturer lecturer) {
        return Optional.ofNullable(lecturer.hoursPerYear())
                .or(() -> lecturer.kind() == LecturerKind.OWN
                        ? Optional.ofNullable(settings.hoursPerYear())
                        : Optional.empty());
    }

    int periods(LecturerId lecturer, int year) {
        return periods.getOrDefault(lecturer, Map.of()).getOrDefault(year, 0);
    }

    /** Neither a holiday nor a day off, and no weekend unless work is made up on it. */
    boolean isWorkday(LocalDate date) {
        var decided = daysOff.get(date);
        if (decided != null) {
            return decided.working();
        }
        return switch (date.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> false;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY ->
                Holidays.on(date).isEmpty();
        };
    }
}
