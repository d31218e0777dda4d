package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.venue.Equipment;
import vn.taphuan.platform.security.AccountId;

/** A session of a class; the number counts from 1 in the order of time. */
public record SessionDetail(
        SessionId id,
        int number,
        LocalDate date,
        HalfDay halfDay,
        int periods,
        List<ModuleCode> modules,
        List<RoomUse> rooms,
        List<Teacher> lecturers,
        Set<Equipment> needs) {

    /** One that needs no equipment. */
    public SessionDetail(
            SessionId id,
            int number,
            LocalDate date,
            HalfDay halfDay,
            int periods,
            List<ModuleCode> modules,
            List<RoomUse> rooms,
            List<Teacher> lecturers) {
        this(id, number, date, halfDay, periods, modules, rooms, lecturers, Set.of());
    }

    /** A room in which the session is held, and the place of the class that it belongs to. */
    public record RoomUse(RoomId room, String name, PlaceId place, String placeName) {}

    /** @param account none for a guest without one */
    public record Teacher(
            LecturerId lecturer, String name, @Nullable AccountId account) {}

    /** A session has no hours, so a morning's counts until noon and an afternoon's until the end of the day. */
    public boolean isOver(LocalDateTime now) {
        boolean morningIsOver = halfDay == HalfDay.MORNING && !now.toLocalTime().isBefore(LocalTime.NOON);
        return date.isBefore(now.toLocalDate()) || (date.equals(now.toLocalDate()) && morningIsOver);
    }

    SessionContent content() {
        return new SessionContent(
                id,
                date,
                halfDay,
                periods,
                modules,
                rooms.stream().map(RoomUse::room).toList(),
                lecturers.stream().map(Teacher::lecturer).toList(),
                needs);
    }
}
