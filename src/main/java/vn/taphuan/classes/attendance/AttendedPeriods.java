package vn.taphuan.classes.attendance;

import java.util.HashMap;
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
     * Everybody who is in the class, with the periods attended, those made up for elsewhere, and all periods of all its sessions; a
     * session without a mark counts as not attended. Empty for a class that one may not read. Whatever is corrected, here or on the
     * sheet of a make-up session, is counted from then on.
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
        var madeUp = madeUp(id);
        Map<AccountId, Attended> attended = new LinkedHashMap<>();
        lines(id)
                .forEach(line -> attended.merge(
                        new AccountId(line.account()),
                        new Attended(
                                attended(line, periods), madeUp.getOrDefault(new AccountId(line.account()), 0), total),
                        (one, other) -> new Attended(one.attended() + other.attended(), one.madeUp(), total)));
        return attended;
    }

    /** Of the make-up sessions that people of the class have accepted and attended. */
    private Map<AccountId, Integer> madeUp(ClassId id) {
        Map<AccountId, Integer> madeUp = new HashMap<>();
        jdbc.sql("""
                        select e.account_id, s.periods, o.mark own_mark, coalesce(o.missed_periods, 0) own_missed,
                          t.periods there, a.mark, a.missed_periods from class_makeup m
                        join class_session s on s.id = m.missed_session_id join class_enrolment e on e.id = m.enrolment_id
                        join class_session t on t.id = m.session_id
                        join class_attendance a on a.session_id = t.id and a.enrolment_id = e.id
                        left join class_attendance o on o.session_id = s.id and o.enrolment_id = e.id
                        where s.class_id = ? and m.state = 'ACCEPTED' and e.state = 'ENROLLED' and a.mark is not null""")
                .param(id.value())
                .query((row, n) -> Map.entry(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Attended.madeUp(
                                row.getInt("periods"),
                                attended(row.getString("own_mark"), row.getInt("periods"), row.getInt("own_missed")),
                                attended(row.getString("mark"), row.getInt("there"), row.getInt("missed_periods")))))
                .list()
                .forEach(one -> madeUp.merge(one.getKey(), one.getValue(), Integer::sum));
        return madeUp;
    }

    private static int attended(@Nullable String mark, int periods, int missed) {
        return mark == null ? 0 : Mark.valueOf(mark).attended(periods, missed);
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
