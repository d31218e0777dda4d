package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.venue.Equipment;

/**
 * A session as planned.
 *
 * @param id none for a new one
 * @param date none while it is not typed
 * @param periods number of periods (tiết), 1 to 6
 * @param needs equipment that each of its rooms must have
 * @param rooms all rooms at once; each belongs to a venue that is a place of the class
 */
public record SessionContent(
        @Nullable SessionId id,
        @Nullable LocalDate date,
        HalfDay halfDay,
        int periods,
        List<ModuleCode> modules,
        List<RoomId> rooms,
        List<LecturerId> lecturers,
        Set<Equipment> needs) {

    public static final int USUAL_PERIODS = 4;

    public SessionContent {
        modules = List.copyOf(modules);
        rooms = List.copyOf(rooms);
        lecturers = List.copyOf(lecturers);
        needs = Set.copyOf(needs);
    }

    /** One that needs no equipment. */
    public SessionContent(
            @Nullable SessionId id,
            @Nullable LocalDate date,
            HalfDay halfDay,
            int periods,
            List<ModuleCode> modules,
            List<RoomId> rooms,
            List<LecturerId> lecturers) {
        this(id, date, halfDay, periods, modules, rooms, lecturers, Set.of());
    }

    public static SessionContent empty(@Nullable LocalDate date, HalfDay halfDay) {
        return new SessionContent(null, date, halfDay, USUAL_PERIODS, List.of(), List.of(), List.of());
    }
}
