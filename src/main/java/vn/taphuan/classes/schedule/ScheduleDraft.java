package vn.taphuan.classes.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.taphuan.classes.ClassId;

/**
 * Moves of sessions that are not published yet; nothing is booked by them.
 *
 * @param moves one for each session that is to be moved, never empty
 * @param stamp to hand back with a change, so that nobody overwrites what he has not seen
 * @param by who changed it last
 */
public record ScheduleDraft(ClassId trainingClass, List<SessionMove> moves, UUID stamp, String by, Instant at) {

    public ScheduleDraft {
        moves = List.copyOf(moves);
    }
}
