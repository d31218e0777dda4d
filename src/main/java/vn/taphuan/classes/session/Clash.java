package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.HalfDay;

/**
 * A room or lecturer that is not to be had in the half-day of a session; refused.
 *
 * @param session number of the session, from 1
 * @param thing id of the room or lecturer
 * @param name of the room or lecturer
 * @param other the class that has it; none when it is of another centre, whose classes are not told, or when no class has it
 * @param reason why it is not to be had, in the words of whoever said so
 */
public record Clash(
        Kind kind,
        int session,
        UUID thing,
        String name,
        LocalDate date,
        HalfDay halfDay,
        @Nullable ClassLabel other,
        @Nullable String reason)
        implements Remark {

    public enum Kind {
        /** Another class has the room. */
        ROOM,
        /** Another class has the lecturer. */
        LECTURER,
        /** The room or its venue is blocked on that day. */
        BLOCKED,
        /** The lecturer has said that he cannot teach on that day. */
        ABSENT
    }
}
