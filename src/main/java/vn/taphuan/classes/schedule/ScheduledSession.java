package vn.taphuan.classes.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.SessionDetail;

/**
 * A session as one version of a schedule has it, with the names of that day.
 *
 * @param number in that version, from 1 in the order of time
 */
public record ScheduledSession(
        SessionId session,
        int number,
        LocalDate date,
        HalfDay halfDay,
        int periods,
        List<ModuleCode> modules,
        List<Named> rooms,
        List<Named> lecturers) {

    /** A room or lecturer. */
    public record Named(UUID id, String name) {}

    public ScheduledSession {
        modules = List.copyOf(modules);
        rooms = List.copyOf(rooms);
        lecturers = List.copyOf(lecturers);
    }

    static ScheduledSession of(SessionDetail known) {
        return new ScheduledSession(
                known.id(),
                known.number(),
                known.date(),
                known.halfDay(),
                known.periods(),
                known.modules(),
                known.rooms().stream()
                        .map(room -> new Named(room.room().value(), room.name()))
                        .toList(),
                known.lecturers().stream()
                        .map(teacher -> new Named(teacher.lecturer().value(), teacher.name()))
                        .toList());
    }

    static List<ScheduledSession> of(List<SessionDetail> known) {
        return known.stream().map(ScheduledSession::of).toList();
    }

    /** "Phòng 1, Phòng 2". */
    public String roomNames() {
        return names(rooms);
    }

    public String lecturerNames() {
        return names(lecturers);
    }

    private static String names(List<Named> some) {
        return some.stream().map(Named::name).collect(Collectors.joining(", "));
    }
}
