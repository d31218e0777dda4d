package vn.taphuan.platform.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/** Reading the audit log, newest first, within the units that the reader may audit. */
@Service
public class AuditTrail {

    private static final int MOST = 200;

    /** A line of the log; the JSON texts are as they were written. */
    public record Line(
            UUID id,
            Instant at,
            String actorName,
            String action,
            String subjectKind,
            UUID subjectId,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}

    private final JdbcClient jdbc;
    private final CurrentAccount current;

    AuditTrail(JdbcClient jdbc, CurrentAccount current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /**
     * @param text part of the action, of the actor's name, or a whole subject id; empty for everything
     * @param limit at most 200
     */
    @PreAuthorize("hasAuthority('" + Permissions.AUDIT_READ + "')")
    @Transactional(readOnly = true)
    public List<Line> newest(String text, int offset, int limit) {
        var scope = current.scope(Permissions.AUDIT_READ);
        return jdbc.sql("""
                select id, at, actor_name, action, subject_kind, subject_id, before_json, after_json, reason from audit_entry
                where (:all or unit_id in (:units))
                  and (:text = '' or action like concat('%', :text, '%') or actor_name like concat('%', :text, '%') or cast(subject_id as char) = :text)
                order by at desc, id desc limit :limit offset :offset""")
                .param("all", scope.everything())
                .param("units", scope.ids())
                .param("text", text.strip())
                .param("limit", Math.clamp(limit, 1, MOST))
                .param("offset", Math.max(0, offset))
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("actor_name"),
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("before_json"),
                        row.getString("after_json"),
                        row.getString("reason")))
                .list();
    }
}
