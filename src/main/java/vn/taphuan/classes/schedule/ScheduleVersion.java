package vn.taphuan.classes.schedule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it was published.
 *
 * @param number from 1, the one that was approved
 * @param reason none for the first
 * @param changes wherein it differs from the version before
 */
public record ScheduleVersion(
        int number,
        Instant at,
        String by,
        @Nullable String reason,
        List<ScheduledSession> sessions,
        List<SessionDifference> changes) {

    public ScheduleVersion {
        sessions = List.copyOf(sessions);
        changes = List.copyOf(changes);
    }
}
