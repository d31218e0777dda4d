package vn.taphuan.classes.schedule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.Remedy;
import vn.taphuan.classes.session.SessionContent;

/** Where somebody means to move a session: when it is held, in which rooms, by whom. Everything else about it stays. */
public record SessionMove(
        SessionId session, LocalDate date, HalfDay halfDay, List<RoomId> rooms, List<LecturerId> lecturers) {

    public SessionMove {
        rooms = List.copyOf(rooms);
        lecturers = List.copyOf(lecturers);
    }

    /** To where it is already. */
    public static SessionMove none(ScheduledSession session) {
        return new SessionMove(
                session.session(),
                session.date(),
                session.halfDay(),
                session.rooms().stream().map(room -> new RoomId(room.id())).toList(),
                session.lecturers().stream()
                        .map(one -> new LecturerId(one.id()))
                        .toList());
    }

    /** The same in another half-day. */
    SessionMove to(LocalDate other, HalfDay half) {
        return new SessionMove(session, other, half, rooms, lecturers);
    }

    /** The same with what would put it right. */
    public SessionMove with(Remedy remedy) {
        return switch (remedy) {
            case Remedy.UseRoom use ->
                new SessionMove(session, date, halfDay, exchanged(rooms, use.instead(), use.room()), lecturers);
            case Remedy.UseLecturer use ->
                new SessionMove(session, date, halfDay, rooms, exchanged(lecturers, use.instead(), use.lecturer()));
            case Remedy.MoveTo next -> to(next.date(), next.halfDay());
        };
    }

    private static <T> List<T> exchanged(List<T> has, @Nullable T goes, T comes) {
        return Stream.concat(has.stream().filter(one -> !one.equals(goes)), Stream.of(comes))
                .distinct()
                .toList();
    }

    /** Whether the session is like this already. */
    boolean isDone(ScheduledSession now) {
        return date.equals(now.date())
                && halfDay == now.halfDay()
                && new HashSet<>(rooms)
                        .equals(new HashSet<>(now.rooms().stream()
                                .map(room -> new RoomId(room.id()))
                                .toList()))
                && new HashSet<>(lecturers)
                        .equals(new HashSet<>(now.lecturers().stream()
                                .map(one -> new LecturerId(one.id()))
                                .toList()));
    }

    SessionContent applied(SessionContent known) {
        return new SessionContent(
                known.id(), date, halfDay, known.periods(), known.modules(), rooms, lecturers, known.needs());
    }
}
