package vn.taphuan.classes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An approved class has another schedule; told within the transaction that changes it.
 *
 * @param version of the schedule, from 2: the first is the one that was approved
 * @param changes the sessions that differ from the version before, never empty
 */
public record SchedulePublished(ClassId trainingClass, int version, List<Change> changes) {

    public SchedulePublished {
        changes = List.copyOf(changes);
    }

    /**
     * What became of a session.
     *
     * @param before none for a new one
     * @param after none for one that is not held
     */
    public record Change(
            SessionId session,
            @Nullable Held before,
            @Nullable Held after) {}

    /** When, where and by whom a session is held. */
    public record Held(LocalDate date, HalfDay halfDay, int periods, List<RoomId> rooms, List<LecturerId> lecturers) {

        public Held {
            rooms = List.copyOf(rooms);
            lecturers = List.copyOf(lecturers);
        }
    }
}
