package vn.taphuan.classes.lecturer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.BlockId;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Formats;

/** Days on which lecturers of the own list cannot teach. What is planned already stays and is warned of. */
@Service
public class Absences {

    private static final int LONGEST = 200;
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final LecturerRepository lecturers;
    private final AuditLog audit;
    private final CurrentAccount current;

    Absences(JdbcClient jdbc, LecturerRepository lecturers, AuditLog audit, CurrentAccount current) {
        this.jdbc = jdbc;
        this.lecturers = lecturers;
        this.audit = audit;
        this.current = current;
    }

    /** Those of an own or shared lecturer that are not over on a day, in the order of time; at most 200. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<Absence> of(LecturerId lecturer, LocalDate from) {
        var scope = current.scope(Permissions.CLASS_READ);
        return lecturers
                .findOffered(scope, lecturer.value())
                .map(found -> jdbc.sql("""
                                select * from class_lecturer_absence where lecturer_id = ? and last_day >= ?
                                order by first_day, id limit ?""")
                        .params(lecturer.value(), from, MOST)
                        .query((row, number) -> absence(row, scope.includes(found.unit())))
                        .list())
                .orElse(List.of());
    }

    /** @param reason may be none: nobody owes one */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public AbsenceResult add(LecturerId lecturer, DaySpan days, @Nullable String reason) {
        var found = own(lecturer.value());
        if (reason != null && reason.length() > LONGEST) {
            return new AbsenceResult.ReasonTooLong();
        }
        if (days.isWrong()) {
            return new AbsenceResult.DaysWrong();
        }
        var id = Ids.next();
        jdbc.sql("""
                        insert into class_lecturer_absence (id, lecturer_id, first_day, last_day, half_day, reason)
                        values (:id, :lecturer, :first, :last, :half, :reason)""")
                .param("id", id)
                .param("lecturer", lecturer.value())
                .param("first", days.first())
                .param("last", days.last())
                .param("half", days.halfDay() == null ? null : days.halfDay().name())
                .param("reason", reason)
                .update();
        audit.record(AuditEntry.of("lecturer.absent", "lecturer", lecturer.value())
                .in(found.unit())
                .changed(null, facts(days))
                .because(reason));
        return new AbsenceResult.Stored(new BlockId(id));
    }

    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public void remove(BlockId id) {
        var lecturer = jdbc.sql("select lecturer_id from class_lecturer_absence where id = ?")
                .param(id.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such absence within the own units"));
        var found = own(lecturer);
        var absence = jdbc.sql("select * from class_lecturer_absence where id = ?")
                .param(id.value())
                .query((row, number) -> absence(row, true))
                .single();
        jdbc.sql("delete from class_lecturer_absence where id = ?")
                .param(id.value())
                .update();
        audit.record(AuditEntry.of("lecturer.present", "lecturer", lecturer)
                .in(found.unit())
                .changed(facts(absence.days()), null)
                .because(absence.reason()));
    }

    private Lecturer own(UUID id) {
        return lecturers
                .findWithin(current.scope(Permissions.CLASS_PLAN), id)
                .filter(lecturer -> !lecturer.isRetired())
                .orElseThrow(() -> new AccessDeniedException("no such lecturer within the own units"));
    }

    private static Map<String, Object> facts(DaySpan days) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("days", Formats.date(days.first()) + " – " + Formats.date(days.last()));
        facts.put("halfDay", days.halfDay() == null ? "" : days.halfDay().name());
        return facts;
    }

    private static Absence absence(ResultSet row, boolean withReason) throws SQLException {
        var half = row.getString("half_day");
        return new Absence(
                new BlockId(row.getObject("id", UUID.class)),
                new DaySpan(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        half == null ? null : HalfDay.valueOf(half)),
                withReason ? row.getString("reason") : null);
    }
}
