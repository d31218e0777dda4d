package vn.taphuan.platform.audit;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.ManyRows;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;

/** Writes down who changed what. An entry stands or falls with the change: without a transaction nothing is written. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, CurrentAccount current, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.json = json;
        this.clock = clock;
    }

    /** @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        recordAll(List.of(entry));
    }

    /** Many at once, as {@link #record} each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(List<AuditEntry> entries) {
        var actor = current.find();
        var at = Utc.of(clock.instant());
        ManyRows.insert(
                jdbc,
                "insert into audit_entry (id, at, actor_id, actor_name, action, subject_kind, subject_id, unit_id, before_json, after_json, reason)",
                entries.stream()
                        .map(entry -> new Object[] {
                            Ids.next(),
                            at,
                            actor.map(person -> person.account().value()).orElse(null),
                            actor.map(person -> person.fullName()).orElse(""),
                            entry.action(),
                            entry.subjectKind(),
                            entry.subjectId(),
                            entry.unit() == null ? null : entry.unit().value(),
                            asJson(entry.before()),
                            asJson(entry.after()),
                            entry.reason()
                        })
                        .toList());
    }

    private @Nullable String asJson(@Nullable Object facts) {
        return facts == null ? null : json.writeValueAsString(facts);
    }
}
