package vn.taphuan.classes.attendance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Permissions;

/** What attendance comes to, per person of a class. */
@Service
public class AttendedPeriods {

    private final TrainingClasses classes;
    private final JdbcClient jdbc;

    AttendedPeriods(TrainingClasses classes, JdbcClient jdbc) {
        this.classes = classes;
        this.jdbc = jdbc;
    }

    private record Line(
            UUID account, @Nullable UUID session, @Nullable Mark mark, int missed) {}

    /**
     * Everybody who is in the class, with the periods attended and all periods of all its sessions; a session without a mark
     * counts as not attended. Empty for a class that one may not read.
     */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public Map<AccountId, Attended> of(ClassId id) {
        var found = classes.find(id);
        if (found.isEmpty()) {
            return Map.of();
        }
        int total = found.get().periods();
        Map<UUID, Integer> periods = new LinkedHashMap<>();
        found.get().sessions().forEach(session -> periods.put(session.id().value(), session.periods()));
        Map<AccountId, Attended> attended = new LinkedHashMap<>();
        lines(id)
                .forEach(line -> attended.merge(
                        new AccountId(line.account()),
                        new Attended(attended(line, periods), total),
                        (one, other) -> new Attended(one.attended() + other.attended(), total)));
        return attended;
    }

    /** The marks of a class, by person and session; nothing for one without a mark. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public Map<AccountId, Map<SessionId, Mark>> marks(ClassId id) {
        Map<AccountId, Map<SessionId, Mark>> marks = new LinkedHashMap<>();
        classes.find(id)
                .ifPresent(found -> lines(found.id()).forEach(line -> {
                    if (line.session() != null && line.mark() != null) {
                        marks.computeIfAbsent(new AccountId(line.account()), person -> new LinkedHashMap<>())
                                .put(new SessionId(line.session()), line.mark());
                    }
                }));
        return marks;
    }

    private static int attended(Line line, Map<UUID, Integer> periods) {
        return line.mark() == null || line.session() == null
                ? 0
                : line.mark().attended(periods.getOrDefault(line.session(), 0), line.missed());
    }

    private List<Line> lines(ClassId id) {
        return jdbc.sql("""
                        select e.account_id, a.session_id, a.mark, coalesce(a.missed_periods, 0) from class_enrolment e
                        left join class_attendance a on a.enrolment_id = e.id
                        where e.class_id = ? and e.state = 'ENROLLED'""")
                .param(id.value())
                .query((row, n) -> new Line(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3) == null ? null : Mark.valueOf(row.getString(3)),
                        row.getInt(4)))
                .list();
    }
}
