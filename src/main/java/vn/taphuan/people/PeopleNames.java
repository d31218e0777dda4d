package vn.taphuan.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditNames;

/** Names of people for the audit log. */
@Component
class PeopleNames implements AuditNames {

    private final AccountRepository accounts;

    PeopleNames(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> ids) {
        return accounts.findAllById(ids).stream()
                .collect(Collectors.toMap(account -> account.id().value(), Account::fullName));
    }
}
