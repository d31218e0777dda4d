package vn.taphuan.platform.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UuidText;

/** Reading the audit log, newest first, within the units that the reader may audit. */
@Service
public class AuditTrail {

    private static final int MOST = 200;

    /**
     * A line of the log.
     *
     * @param bySystem whether the system did it by itself; {@code actorName} then says in what work
     * @param subject name of what was changed, none where no feature knows it any more
     * @param changes the fields that differ
     */
    public record Line(
            UUID id,
            Instant at,
            String actorName,
            boolean bySystem,
            String action,
            String subjectKind,
            UUID subjectId,
            @Nullable String subject,
            List<Change> changes,
            @Nullable String reason) {}

    /** A field that differs; ids that a feature knows are its names. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {

        /** With names in place of ids that are known. */
        Change named(Map<UUID, String> known) {
            return new Change(field, named(before, known), named(after, known));
        }

        private static @Nullable String named(@Nullable String value, Map<UUID, String> known) {
            return value == null
                    ? null
                    : UuidText.parse(value)
                            .map(id -> known.getOrDefault(id, value))
                            .orElse(value);
        }
    }

    private record Row(
            Line line, @Nullable String before, @Nullable String after) {}

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final KnownNames names;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, CurrentAccount current, KnownNames names, JsonMapper json) {
        this.jdbc = jdbc;
        this.current = current;
        this.names = names;
        this.json = json;
    }

    /**
     * @param text part of the actor's name or of the reason, with or without diacritics; empty for everything
     * @param actions actions whose words hold the text, which are found too
     * @param limit at most 200
     */
    @PreAuthorize("hasAuthority('" + Permissions.AUDIT_READ + "')")
    @Transactional(readOnly = true)
    public List<Line> newest(String text, Collection<String> actions, int offset, int limit) {
        return lines(null, text, actions, offset, limit);
    }

    /** As above; the text may also be a whole action or the id of one thing. */
    @PreAuthorize("hasAuthority('" + Permissions.AUDIT_READ + "')")
    @Transactional(readOnly = true)
    public List<Line> newest(String text, int offset, int limit) {
        return UuidText.parse(text)
                .map(subject -> lines(subject, "", List.of(), offset, limit))
                .orElseGet(() -> lines(null, text, List.of(text), offset, limit));
    }

    /** What became of one thing, newest first, at most 200 lines. */
    @PreAuthorize("hasAuthority('" + Permissions.AUDIT_READ + "')")
    @Transactional(readOnly = true)
    public List<Line> about(UUID subject) {
        return lines(subject, "", List.of(), 0, MOST);
    }

    private List<Line> lines(@Nullable UUID subject, String text, Collection<String> actions, int offset, int limit) {
        var scope = current.scope(Permissions.AUDIT_READ);
        var rows = jdbc.sql("""
                select id, at, actor_id, actor_name, action, subject_kind, subject_id, before_json, after_json, reason from audit_entry
                where (:all or unit_id in (:units)) and (:subject is null or subject_id = :subject)
                  and (:text = '' or action in (:actions)
                    or actor_name collate utf8mb4_uca1400_ai_ci like concat('%', :text, '%')
                    or reason collate utf8mb4_uca1400_ai_ci like concat('%', :text, '%'))
                order by at desc, id desc limit :limit offset :offset""")
                .param("all", scope.everything())
                .param("units", scope.ids())
                .param("subject", subject)
                .param("text", text.strip())
                .param("actions", actions.isEmpty() ? List.of("") : actions)
                .param("limit", Math.clamp(limit, 1, MOST))
                .param("offset", Math.max(0, offset))
                .query((row, number) -> new Row(
                        new Line(
                                row.getObject("id", UUID.class),
                                Utc.instant(row, "at"),
                                row.getString("actor_name"),
                                SystemWork.isSystem(row.getObject("actor_id", UUID.class)),
                                row.getString("action"),
                                row.getString("subject_kind"),
                                row.getObject("subject_id", UUID.class),
                                null,
                                List.of(),
                                row.getString("reason")),
                        row.getString("before_json"),
                        row.getString("after_json")))
                .list();
        return named(rows);
    }

    private List<Line> named(List<Row> rows) {
        var changes = rows.stream()
                .map(row -> AuditChanges.between(row.before(), row.after(), json))
                .toList();
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.line().subjectId()));
        changes.stream()
                .flatMap(List::stream)
                .flatMap(change -> Stream.of(Optional.ofNullable(change.before()), Optional.ofNullable(change.after())))
                .flatMap(Optional::stream)
                .forEach(value -> UuidText.parse(value).ifPresent(ids::add));
        var known = names.of(ids);
        return Stream.iterate(0, at -> at < rows.size(), at -> at + 1)
                .map(at -> named(rows.get(at), changes.get(at), known))
                .toList();
    }

    private static Line named(Row row, List<Change> changes, Map<UUID, String> known) {
        var line = row.line();
        return new Line(
                line.id(),
                line.at(),
                line.actorName(),
                line.bySystem(),
                line.action(),
                line.subjectKind(),
                line.subjectId(),
                known.get(line.subjectId()),
                changes.stream().map(change -> change.named(known)).toList(),
                line.reason());
    }
}
