package vn.taphuan.classes.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditNames;
import vn.taphuan.platform.security.AccountId;

/** An enrolment goes by the person's name in the audit log. */
@Component
class EnrolmentNames implements AuditNames {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    EnrolmentNames(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Map.Entry<UUID, AccountId>> found = jdbc.sql(
                        "select id, account_id from class_enrolment where id in (:ids) and account_id is not null")
                .param("ids", ids)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), new AccountId(row.getObject(2, UUID.class))))
                .list();
        var people = accounts.byId(found.stream().map(Map.Entry::getValue).toList());
        return found.stream()
                .flatMap(entry -> Optional.ofNullable(people.get(entry.getValue())).stream()
                        .map(person -> Map.entry(entry.getKey(), person.fullName())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
