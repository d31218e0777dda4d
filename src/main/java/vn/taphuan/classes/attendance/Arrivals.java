package vn.taphuan.classes.attendance;

import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.UnitId;

/** Writes onto the sheet who has come, for the other services of this module, which know that he has. */
@Component
public class Arrivals {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    Arrivals(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Marks somebody present where no mark stands. The line keeps its number: whatever a clerk has marked, even on a device that was
     * without a line then, has a higher one and holds. The person's enrolment must be locked by whoever calls.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(SessionId session, EnrolmentId who, UnitId centre, Instant at) {
        int marked =
                jdbc.sql("""
                        insert ignore into class_attendance (session_id, enrolment_id, mark, missed_periods, seq, marked_at)
                        values (?, ?, 'PRESENT', 0, 0, ?)""").params(session.value(), who.value(), Utc.of(at)).update();
        if (marked == 0) {
            marked = jdbc.sql("""
                            update class_attendance set mark = 'PRESENT', missed_periods = 0, marked_at = ?
                            where session_id = ? and enrolment_id = ? and mark is null""")
                    .params(Utc.of(at), session.value(), who.value())
                    .update();
        }
        if (marked == 1) {
            audit.record(AuditEntry.of("attendance.marked", "enrolment", who.value())
                    .in(centre)
                    .changed(facts(session, ""), facts(session, Mark.PRESENT.name())));
        }
    }

    private static Map<String, Object> facts(SessionId session, String mark) {
        return Map.of("session", session.value(), "mark", mark, "missedPeriods", 0);
    }
}
