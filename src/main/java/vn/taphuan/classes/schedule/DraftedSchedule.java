package vn.taphuan.classes.schedule;

import java.util.List;
import vn.taphuan.classes.session.ClassCheck;
import vn.taphuan.classes.session.ClassLabel;

/**
 * A draft beside what holds.
 *
 * @param version of the schedule that holds, to hand back when the draft is published; 0 for a class that is not approved
 * @param sessions as the draft has them
 * @param differences never empty
 * @param check what stands against the plan with these moves
 */
public record DraftedSchedule(
        ClassLabel trainingClass,
        ScheduleDraft draft,
        int version,
        List<ScheduledSession> sessions,
        List<SessionDifference> differences,
        ClassCheck check) {

    public DraftedSchedule {
        sessions = List.copyOf(sessions);
        differences = List.copyOf(differences);
    }
}
