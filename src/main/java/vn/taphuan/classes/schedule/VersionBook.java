package vn.taphuan.classes.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassStep;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;

/**
 * Keeps the versions of schedules. The first one is written together with the second: until then it is the class's own schedule,
 * as it was approved.
 */
@Component
class VersionBook {

    static final int FIRST = 1;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentAccount current;
    private final Clock clock;

    VersionBook(JdbcClient jdbc, JsonMapper json, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.current = current;
        this.clock = clock;
    }

    /** The version that holds; 0 before the class is approved. */
    int number(ClassDetail of) {
        return approved(of).isEmpty() ? 0 : Math.max(FIRST, stored(of.id()));
    }

    private int stored(ClassId of) {
        return jdbc.sql("select coalesce(max(number), 0) from class_schedule_version where class_id = ?")
                .param(of.value())
                .query(Integer.class)
                .single();
    }

    /** Writes down the schedule after a change. Whoever changes it holds the row of the class, so that no number is given twice. */
    int record(ClassDetail before, ClassDetail after, @Nullable String reason) {
        int last = stored(before.id());
        if (last == 0) {
            last = FIRST;
            var approval = approved(before).orElseThrow();
            write(before, last, approval.at(), approval.by(), null);
        }
        write(after, last + 1, clock.instant(), current.require().fullName(), reason);
        return last + 1;
    }

    private void write(ClassDetail of, int number, Instant at, String by, @Nullable String reason) {
        jdbc.sql("""
                        insert into class_schedule_version (class_id, number, sessions, published_at, published_by_name, reason)
                        values (:of, :number, :sessions, :at, :by, :reason)""")
                .param("of", of.id().value())
                .param("number", number)
                .param("sessions", json.writeValueAsString(ScheduledSession.of(of.sessions())))
                .param("at", Utc.of(at))
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    /** The newest first; none before the class is approved. */
    List<ScheduleVersion> of(ClassDetail of) {
        var stored = jdbc.sql("select * from class_schedule_version where class_id = ? order by number")
                .param(of.id().value())
                .query((row, n) -> new ScheduleVersion(
                        row.getInt("number"),
                        Utc.instant(row, "published_at"),
                        row.getString("published_by_name"),
                        row.getString("reason"),
                        List.of(json.readValue(row.getString("sessions"), ScheduledSession[].class)),
                        List.of()))
                .list();
        if (stored.isEmpty()) {
            return approved(of)
                    .map(step -> new ScheduleVersion(
                            FIRST, step.at(), step.by(), null, ScheduledSession.of(of.sessions()), List.of()))
                    .stream()
                    .toList();
        }
        return compared(stored);
    }

    private static List<ScheduleVersion> compared(List<ScheduleVersion> stored) {
        List<ScheduleVersion> versions = new ArrayList<>();
        for (int i = stored.size() - 1; i >= 0; i--) {
            var version = stored.get(i);
            var changes = i == 0
                    ? List.<SessionDifference>of()
                    : SessionDifference.between(stored.get(i - 1).sessions(), version.sessions());
            versions.add(new ScheduleVersion(
                    version.number(), version.at(), version.by(), version.reason(), version.sessions(), changes));
        }
        return versions;
    }

    private static Optional<ClassStep> approved(ClassDetail of) {
        return of.steps().stream()
                .filter(step -> step.state() == ClassState.APPROVED)
                .reduce((first, second) -> second);
    }
}
