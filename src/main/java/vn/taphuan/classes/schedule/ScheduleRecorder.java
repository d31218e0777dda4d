package vn.taphuan.classes.schedule;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ScheduleChanged;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;

/**
 * Makes a version of every change of an approved class's schedule, by the draft or by the form of its plan, in the transaction
 * that changes it; and takes out of the draft what is done by it.
 */
@Component
class ScheduleRecorder {

    private final VersionBook versions;
    private final DraftBook drafts;
    private final ScheduleLines lines;
    private final AuditLog audit;

    ScheduleRecorder(VersionBook versions, DraftBook drafts, ScheduleLines lines, AuditLog audit) {
        this.versions = versions;
        this.drafts = drafts;
        this.lines = lines;
        this.audit = audit;
    }

    @EventListener
    void on(ScheduleChanged changed) {
        var before = ScheduledSession.of(changed.before().sessions());
        var after = ScheduledSession.of(changed.after().sessions());
        var differences = SessionDifference.between(before, after);
        if (differences.isEmpty()) {
            return;
        }
        if (changed.after().state() != ClassState.DRAFT) {
            publish(changed, differences);
        }
        drafts.lock(changed.after().id()).ifPresent(draft -> {
            var open = DraftedPlan.open(draft.moves(), after);
            if (open.size() < draft.moves().size()) {
                drafts.save(draft.trainingClass(), draft.stamp(), open);
            }
        });
    }

    private void publish(ScheduleChanged changed, List<SessionDifference> differences) {
        int number = versions.record(changed.before(), changed.after(), changed.reason());
        var of = changed.after();
        audit.record(AuditEntry.of("class.schedule-published", "class", of.id().value())
                .in(of.centre())
                .changed(
                        Map.of("sessions", lines.before(differences)),
                        Map.of("sessions", lines.after(differences), "scheduleVersion", number))
                .because(changed.reason()));
    }
}
