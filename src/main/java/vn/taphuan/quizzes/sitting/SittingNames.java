package vn.taphuan.quizzes.sitting;

import java.util.Collection;
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
        return AuditNames.read(jdbc, """
                select s.id, concat(q.title, ' – ', c.number, '/', c.class_year)
                from quizzes_sitting s join quizzes_quiz q on q.id = s.id join training_class c on c.id = s.class_id
                where s.id in (:ids)""", ids);
    }
}
