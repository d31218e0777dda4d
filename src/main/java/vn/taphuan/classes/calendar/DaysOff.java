package vn.taphuan.classes.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.time.Holidays;

/**
 * Days off in lieu, the second day beside 2 September and working days made up: the State decides them each year, so somebody of
 * the province records them. Holidays by law are {@link Holidays}.
 */
@Service
public class DaysOff {

    private static final int LONGEST = 200;
    /** Audit entries of all days off have this subject: a day has no id. */
    private static final UUID CALENDAR = new UUID(0, 5);

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;

    DaysOff(JdbcClient jdbc, AuditLog audit, CurrentAccount current) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
    }

    /** In the order of time. */
    @Open("which days are off is public")
    @Transactional(readOnly = true)
    public List<DayOff> between(LocalDate from, LocalDate to) {
        return jdbc.sql("select * from class_day_off where on_date between ? and ? order by on_date")
                .params(from, to)
                .query((row, number) -> dayOff(row))
                .list();
    }

    /** Whether the signed-in person may record them: for the whole province, or as its administrator. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean mayRecord() {
        return current.scope(Permissions.CLASS_PLAN).everything()
                || current.scope(Permissions.OPERATIONS).everything();
    }

    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.OPERATIONS + "')")
    @Transactional
    public SaveDayOffResult record(DayOff day) {
        requireRight();
        if (day.name().isBlank()) {
            return new SaveDayOffResult.NameMissing();
        }
        if (day.name().length() > LONGEST || (day.paper() != null && day.paper().length() > LONGEST)) {
            return new SaveDayOffResult.TextTooLong();
        }
        if (!Holidays.YEARS.contains(day.date().getYear())) {
            return new SaveDayOffResult.YearWrong();
        }
        if (Holidays.on(day.date()).isPresent()) {
            return new SaveDayOffResult.KnownAlready();
        }
        try {
            jdbc.sql(
                            "insert into class_day_off (on_date, working, name, paper) values (:date, :working, :name, :paper)")
                    .param("date", day.date())
                    .param("working", day.working())
                    .param("name", day.name().strip())
                    .param("paper", day.paper())
                    .update();
        } catch (DuplicateKeyException before) {
            return new SaveDayOffResult.KnownAlready();
        }
        audit("day-off.recorded", null, day);
        return new SaveDayOffResult.Stored();
    }

    /** A day that was recorded wrongly; one that is not recorded changes nothing. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.OPERATIONS + "')")
    @Transactional
    public void remove(LocalDate date) {
        requireRight();
        between(date, date).forEach(known -> {
            jdbc.sql("delete from class_day_off where on_date = ?").param(date).update();
            audit("day-off.removed", known, null);
        });
    }

    private void audit(String action, @Nullable DayOff before, @Nullable DayOff after) {
        audit.record(AuditEntry.of(action, "calendar", CALENDAR).changed(facts(before), facts(after)));
    }

    private static @Nullable Map<String, Object> facts(@Nullable DayOff day) {
        return day == null ? null : Map.of("day", day.date(), "name", day.name());
    }

    private void requireRight() {
        if (!mayRecord()) {
            throw new AccessDeniedException("days off are recorded for the whole province");
        }
    }

    private static DayOff dayOff(ResultSet row) throws SQLException {
        return new DayOff(
                row.getObject("on_date", LocalDate.class),
                row.getBoolean("working"),
                row.getString("name"),
                row.getString("paper"));
    }
}
