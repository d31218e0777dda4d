package vn.taphuan.quizzes.attempt;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditNames;

/** An attempt goes by its quiz and its person in the audit log. */
@Component
class AttemptNames implements AuditNames {

    private final JdbcClient jdbc;

    AttemptNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> ids) {
        return AuditNames.read(jdbc, """
                select a.id, concat(a.title, ' – ', p.full_name) from quizzes_attempt a join account p on p.id = a.account_id
                where a.id in (:ids)""", ids);
    }
}
