package vn.taphuan.quizzes.attempt;

import java.util.Collection;
import java.util.HashMap;
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
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "select a.id, a.title, p.full_name from quizzes_attempt a join account p on p.id = a.account_id where a.id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getObject(1, UUID.class), row.getString(2) + " – " + row.getString(3));
                    });
        }
        return names;
    }
}
