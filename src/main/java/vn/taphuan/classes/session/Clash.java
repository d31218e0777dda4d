package vn.taphuan.classes.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.HalfDay;

/**
 * A room or lecturer that another class has in the same half-day; refused.
 *
 * @param session number of the session, from 1
 * @param name of the room or lecturer
 * @param other the class that has it; none when it is of another centre, whose classes are not told
 */
public record Clash(
        Kind kind,
        int session,
        String name,
        LocalDate date,
        HalfDay halfDay,
        @Nullable ClassLabel other) {

    public enum Kind {
        ROOM,
        LECTURER
    }
}
