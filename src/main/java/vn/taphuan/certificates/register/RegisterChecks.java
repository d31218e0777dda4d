package vn.taphuan.certificates.register;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/** For auditors: whether the registers are as they were entered, and what is not. Reads everything, changes nothing. */
@Service
public class RegisterChecks {

    private final JdbcClient jdbc;
    private final RegisterCheck check;
    private final CurrentAccount current;

    RegisterChecks(JdbcClient jdbc, RegisterCheck check, CurrentAccount current) {
        this.jdbc = jdbc;
        this.check = check;
        this.current = current;
    }

    /** Checks numbers, chain, heads, data and papers of all registers within the scope, as of one moment. */
    @PreAuthorize("hasAuthority('" + Permissions.AUDIT_READ + "')")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public RegisterReport check() {
        var scope = current.scope(Permissions.AUDIT_READ);
        var report = RegisterReport.NOTHING;
        for (var register : jdbc.sql(
                        "select unit_id, year from certificate_register_head where :all or unit_id in (:units) order by year, unit_id")
                .param("all", scope.everything())
                .param("units", scope.ids())
                .query((row, number) -> new Register(new UnitId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list()) {
            report = report.and(check.of(register.body(), register.year()));
        }
        return report.and(strays(scope.everything(), scope.ids()));
    }

    private record Register(UnitId body, int year) {}

    private RegisterReport strays(boolean all, Set<UUID> units) {
        var strays = jdbc.sql("select c.unit_id, year(c.issued_on), c.number, c.full_name from certificate c"
                        + " left join certificate_register_entry e on e.certificate_id = c.id"
                        + " where e.certificate_id is null and (:all or c.unit_id in (:units)) limit 200")
                .param("all", all)
                .param("units", units)
                .query((row, number) -> new RegisterFinding(
                        new UnitId(row.getObject(1, UUID.class)),
                        row.getInt(2),
                        row.getString(3),
                        RegisterFinding.Kind.NOT_ENTERED,
                        row.getString(4)))
                .list();
        return new RegisterReport(0, 0, 0, 0, 0, 0, 0, strays);
    }
}
