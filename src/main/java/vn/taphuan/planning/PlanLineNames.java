package vn.taphuan.planning;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditNames;

/** A line of a plan goes by its quarter and programme in the audit log, a plan by its year. */
@Component
class PlanLineNames implements AuditNames {

    private final JdbcClient jdbc;

    PlanLineNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> ids) {
        return AuditNames.read(jdbc, """
                select l.id, concat('Q', l.quarter, '/', y.plan_year, ' – ', l.programme_code) from plan_line l join plan_year y on y.id = l.year_id
                where l.id in (:ids)
                union all select id, plan_year from plan_year where id in (:ids)""", ids);
    }
}
