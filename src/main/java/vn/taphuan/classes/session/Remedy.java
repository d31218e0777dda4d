package vn.taphuan.classes.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;

/** What would put a session right: it was free a moment ago, which saving decides. */
public sealed interface Remedy {

    /** Another room for the one that is not to be had. */
    record UseRoom(RoomId instead, RoomId room, String name, String venue, int seats) implements Remedy {}

    /** @param instead whom he takes the place of; none where somebody is missing */
    record UseLecturer(@Nullable LecturerId instead, LecturerId lecturer, String name) implements Remedy {}

    /** The next half-day on which rooms and lecturers of the session are free. */
    record MoveTo(LocalDate date, HalfDay halfDay) implements Remedy {}
}
