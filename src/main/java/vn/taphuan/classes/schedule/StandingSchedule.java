package vn.taphuan.classes.schedule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassCheck;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.classes.session.Remark;

/**
 * The sessions of a class as they hold, whatever a draft would change.
 *
 * @param check what stands against them by now: somebody may be absent, or a room blocked, since they were planned
 */
public record StandingSchedule(ClassLabel trainingClass, List<ScheduledSession> sessions, ClassCheck check) {

    public StandingSchedule {
        sessions = List.copyOf(sessions);
    }

    /** What refuses these sessions. */
    public List<Remark> clashes(Set<SessionId> of) {
        return those(check.clashes(), of);
    }

    /** What is worth a second look about these sessions. */
    public List<Remark> warnings(Set<SessionId> of) {
        return those(check.warnings(), of);
    }

    private List<Remark> those(List<? extends Remark> remarks, Set<SessionId> of) {
        return remarks.stream()
                .map(Remark.class::cast)
                .filter(remark -> session(remark)
                        .filter(session -> of.contains(session.session()))
                        .isPresent())
                .toList();
    }

    /** The session that is meant; none when it is the class. */
    public Optional<ScheduledSession> session(Remark remark) {
        return sessions.stream()
                .filter(session -> session.number() == remark.session())
                .findFirst();
    }
}
