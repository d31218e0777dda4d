package vn.taphuan.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** To whom messages of features further down go. Asks nobody's right: nothing of it reaches a page by itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Addressees {

    /** @param email a confirmed one; none where there is none */
    public record Addressee(
            AccountId id, String fullName, @Nullable String email) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Addressees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of them whose account is not closed. */
    public Map<AccountId, Addressee> of(Collection<AccountId> people) {
        return people.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select id, full_name, case when email_confirmed_at is null then null else email end address
                                from account where id in (:ids) and state <> 'CLOSED'""")
                        .param("ids", people.stream().map(AccountId::value).collect(Collectors.toSet()))
                        .query((row, n) -> addressee(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Addressee::id, Function.identity()));
    }

    /** Who holds a role at one of these units today. */
    public List<AccountId> holding(Role role, Collection<UnitId> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select distinct r.account_id from account_role r
                                where r.role = :role and r.unit_id in (:units) and r.valid_from <= :today
                                  and (r.valid_to is null or r.valid_to >= :today)""")
                        .param("role", role.name())
                        .param("units", units.stream().map(UnitId::value).collect(Collectors.toSet()))
                        .param("today", LocalDate.now(clock))
                        .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                        .list();
    }

    private static Addressee addressee(ResultSet row) throws SQLException {
        return new Addressee(
                new AccountId(row.getObject("id", UUID.class)), row.getString("full_name"), row.getString("address"));
    }
}
