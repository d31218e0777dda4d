package vn.taphuan.quizzes.sitting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditNames;

/** A sitting goes by its title and its class in the audit log. */
@Component
class SittingNames implements AuditNames {

    private final JdbcClient jdbc;

    SittingNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "select s.id, q.title, concat(c.number, '/', c.class_year) from quizzes_sitting s join quizzes_quiz q on q.id = s.id join training_class c on c.id = s.class_id where s.id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getObject(1, UUID.class), row.getString(2) + " – " + row.getString(3));
                    });
        }
        return names;
    }
}
