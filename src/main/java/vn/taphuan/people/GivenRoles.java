package vn.taphuan.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** Which roles people hold at units, from which day to which. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GivenRoles {

    private final JdbcClient jdbc;
    private final Clock clock;

    GivenRoles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<RoleSummary> today(AccountId id) {
        return jdbc.sql("""
                        select role, unit_id from account_role
                        where account_id = :id and valid_from <= :today and (valid_to is null or valid_to >= :today) order by role""")
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new RoleSummary(
                        Role.valueOf(row.getString("role")), new UnitId(row.getObject("unit_id", UUID.class))))
                .list();
    }

    /** Whether the person holds a role, or will. */
    boolean any(AccountId id) {
        return jdbc.sql(
                                "select count(*) from account_role where account_id = ? and (valid_to is null or valid_to >= ?)")
                        .params(id.value(), LocalDate.now(clock))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether anything changed: false when the person held it already. */
    boolean give(AccountId id, Role role, UnitId unit) {
        if (today(id).contains(new RoleSummary(role, unit))) {
            return false;
        }
        jdbc.sql("""
                        insert into account_role (id, account_id, role, unit_id, valid_from) values (?, ?, ?, ?, ?)
                        on duplicate key update valid_to = null""")
                .params(Ids.next(), id.value(), role.name(), unit.value(), LocalDate.now(clock))
                .update();
        return true;
    }

    /** Ends the role yesterday, so that it works no longer; false when it was not held. */
    boolean take(AccountId id, Role role, UnitId unit) {
        var today = LocalDate.now(clock);
        return jdbc.sql(
                                "update account_role set valid_to = ? where account_id = ? and role = ? and unit_id = ? and (valid_to is null or valid_to >= ?)")
                        .params(today.minusDays(1), id.value(), role.name(), unit.value(), today)
                        .update()
                > 0;
    }

    /** Whether nobody else with a password administers accounts; locks, so that two who leave at once cannot both be told no. */
    boolean isLastAdministrator(AccountId id) {
        return jdbc
                .sql("""
                        select r.account_id from account_role r join account a on a.id = r.account_id
                        where r.role = 'ADMINISTRATOR' and (r.valid_to is null or r.valid_to >= ?) and a.state = 'ACTIVE' for update""")
                .param(LocalDate.now(clock))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .allMatch(id.value()::equals);
    }

    boolean anyAdministrator() {
        return jdbc.sql(
                                "select count(*) from account_role where role = 'ADMINISTRATOR' and (valid_to is null or valid_to >= ?)")
                        .param(LocalDate.now(clock))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
