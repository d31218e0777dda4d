package vn.taphuan.classes.calendar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import vn.taphuan.platform.security.UnitId;

/** Hours by road between units, entered by hand by those who drive them, and {@link PlanSettings}. */
@Service
public class TravelTimes {

    /** The subject of audit entries about what planning takes for granted. */
    private static final UUID SETTINGS = new UUID(0, 6);

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;

    TravelTimes(JdbcClient jdbc, AuditLog audit, CurrentAccount current) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
    }

    /** Known hours, to be asked for any two units. */
    public static final class Roads {
        private final Map<Map.Entry<UnitId, UnitId>, BigDecimal> hours;
        private final @Nullable BigDecimal otherwise;

        public Roads(List<Travel> known, @Nullable BigDecimal otherwise) {
            this.hours = known.stream()
                    .collect(Collectors.toMap(way -> key(way.one(), way.other()), Travel::hours, (a, b) -> a));
            this.otherwise = otherwise;
        }

        /** None when nobody has entered them and nothing is taken for granted. */
        public Optional<BigDecimal> between(UnitId one, UnitId other) {
            return one.equals(other)
                    ? Optional.of(BigDecimal.ZERO)
                    : Optional.ofNullable(hours.get(key(one, other))).or(() -> Optional.ofNullable(otherwise));
        }
    }

    private static Map.Entry<UnitId, UnitId> key(UnitId one, UnitId other) {
        return one.value().compareTo(other.value()) < 0 ? Map.entry(one, other) : Map.entry(other, one);
    }

    @Open("how far places lie apart is public")
    @Transactional(readOnly = true)
    public List<Travel> all() {
        return jdbc.sql("select * from class_travel")
                .query((row, number) -> new Travel(
                        new UnitId(row.getObject("one_unit_id", UUID.class)),
                        new UnitId(row.getObject("other_unit_id", UUID.class)),
                        row.getBigDecimal("hours").stripTrailingZeros()))
                .list();
    }

    @Open("holds for the whole province")
    @Transactional(readOnly = true)
    public PlanSettings settings() {
        return jdbc.sql("select * from class_plan_setting")
                .query((row, number) -> new PlanSettings(
                        row.getBigDecimal("midday_hours").stripTrailingZeros(),
                        row.getBigDecimal("overnight_hours").stripTrailingZeros(),
                        Optional.ofNullable(row.getBigDecimal("other_unit_hours"))
                                .map(BigDecimal::stripTrailingZeros)
                                .orElse(null),
                        row.getObject("hours_per_year", Integer.class),
                        row.getInt("version")))
                .single();
    }

    @Open("how far places lie apart is public")
    @Transactional(readOnly = true)
    public Roads roads() {
        return new Roads(all(), settings().otherUnitHours());
    }

    /**
     * Enters the hours between two units, of which one is of the officer's own, in place of those known before.
     *
     * @param hours none to forget them
     * @return false, with nothing stored, when the units are the same or the hours are none
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public boolean enter(UnitId one, UnitId other, @Nullable BigDecimal hours) {
        var scope = current.scope(Permissions.CLASS_PLAN);
        if (!scope.includes(one) && !scope.includes(other)) {
            throw new AccessDeniedException("neither unit is of the own ones");
        }
        if (one.equals(other) || (hours != null && PlanSettings.isNoTime(hours))) {
            return false;
        }
        var key = key(one, other);
        var before = all().stream()
                .filter(known -> key(known.one(), known.other()).equals(key))
                .map(Travel::hours)
                .findFirst();
        if (hours == null) {
            jdbc.sql("delete from class_travel where one_unit_id = ? and other_unit_id = ?")
                    .params(key.getKey().value(), key.getValue().value())
                    .update();
        } else {
            jdbc.sql("""
                            insert into class_travel (one_unit_id, other_unit_id, hours) values (:one, :other, :hours)
                            on duplicate key update hours = :hours""")
                    .param("one", key.getKey().value())
                    .param("other", key.getValue().value())
                    .param("hours", hours)
                    .update();
        }
        audit.record(AuditEntry.of("travel.entered", "unit", key.getKey().value())
                .in(scope.includes(one) ? one : other)
                .changed(
                        Map.of(
                                "unit",
                                key.getValue(),
                                "hours",
                                before.map(BigDecimal::toPlainString).orElse("")),
                        Map.of("unit", key.getValue(), "hours", hours == null ? "" : hours.toPlainString())));
        return true;
    }

    /** @return false, with nothing stored, when a number is none or somebody has changed them meanwhile */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.OPERATIONS + "')")
    @Transactional
    public boolean settle(PlanSettings settings) {
        if (!current.scope(Permissions.CLASS_PLAN).everything()
                && !current.scope(Permissions.OPERATIONS).everything()) {
            throw new AccessDeniedException("settings hold for the whole province");
        }
        var before = settings();
        if (settings.isWrong()) {
            return false;
        }
        boolean stored = jdbc.sql("""
                        update class_plan_setting set midday_hours = :midday, overnight_hours = :overnight,
                          other_unit_hours = :other, hours_per_year = :year, version = version + 1 where version = :version""")
                        .param("midday", settings.middayHours())
                        .param("overnight", settings.overnightHours())
                        .param("other", settings.otherUnitHours())
                        .param("year", settings.hoursPerYear())
                        .param("version", settings.version())
                        .update()
                == 1;
        if (stored) {
            audit.record(
                    AuditEntry.of("plan-settings.changed", "calendar", SETTINGS).changed(before, settings));
        }
        return stored;
    }
}
