package vn.taphuan.classes.lecturer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.BlockId;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Formats;

/** Stores the days on which lecturers cannot teach; whoever calls has checked whose they are. */
@Component
class AbsenceBook {

    private static final int LONGEST = 200;
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final AuditLog audit;

    AbsenceBook(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    List<Absence> of(UUID lecturer, LocalDate from, boolean withReason) {
        return jdbc.sql("""
                        select * from class_lecturer_absence where lecturer_id = ? and last_day >= ?
                        order by first_day, id limit ?""")
                .params(lecturer, from, MOST)
                .query((row, number) -> absence(row, withReason))
                .list();
    }

    /** What is wrong with what was typed. */
    Optional<AbsenceResult> wrong(DaySpan days, @Nullable String reason) {
        if (reason != null && reason.length() > LONGEST) {
            return Optional.of(new AbsenceResult.ReasonTooLong());
        }
        return days.isWrong() ? Optional.of(new AbsenceResult.DaysWrong()) : Optional.empty();
    }

    BlockId store(UUID lecturer, UnitId unit, DaySpan days, @Nullable String reason) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into class_lecturer_absence (id, lecturer_id, first_day, last_day, half_day, reason)
                        values (:id, :lecturer, :first, :last, :half, :reason)""")
                .param("id", id)
                .param("lecturer", lecturer)
                .param("first", days.first())
                .param("last", days.last())
                .param("half", days.halfDay() == null ? null : days.halfDay().name())
                .param("reason", reason)
                .update();
        audit.record(AuditEntry.of("lecturer.absent", "lecturer", lecturer)
                .in(unit)
                .changed(null, facts(days))
                .because(reason));
        return new BlockId(id);
    }

    /** Whose days these are. */
    Optional<UUID> lecturer(BlockId id) {
        return jdbc.sql("select lecturer_id from class_lecturer_absence where id = ?")
                .param(id.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    Optional<Absence> find(BlockId id) {
        return jdbc.sql("select * from class_lecturer_absence where id = ?")
                .param(id.value())
                .query((row, number) -> absence(row, true))
                .optional();
    }

    void remove(Absence absence, UUID lecturer, UnitId unit) {
        jdbc.sql("delete from class_lecturer_absence where id = ?")
                .param(absence.id().value())
                .update();
        audit.record(AuditEntry.of("lecturer.present", "lecturer", lecturer)
                .in(unit)
                .changed(facts(absence.days()), null)
                .because(absence.reason()));
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
