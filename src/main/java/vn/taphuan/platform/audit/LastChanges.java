package vn.taphuan.platform.audit;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.UuidText;

/**
 * Tells who changed a thing last, and what, to somebody whose own change was refused because of it. For services that have
 * checked that he may change the thing himself.
 */
@Component
public class LastChanges {

    private record Entry(
            String by,
            Instant at,
            @Nullable String before,
            @Nullable String after) {}

    private final JdbcClient jdbc;
    private final KnownNames names;
    private final JsonMapper json;

    LastChanges(JdbcClient jdbc, KnownNames names, JsonMapper json) {
        this.jdbc = jdbc;
        this.names = names;
        this.json = json;
    }

    /** What the last entry of this action says. */
    public LastChange of(UUID subject, String action) {
        var entry = last(subject, action);
        return change(
                entry,
                entry.map(found -> AuditChanges.between(found.before(), found.after(), json))
                        .orElse(List.of()));
    }

    /** Who did it last, and wherein what one saw differs from what there is now. */
    public LastChange of(UUID subject, String action, Object seen, Object now) {
        return change(
                last(subject, action),
                AuditChanges.between(json.writeValueAsString(seen), json.writeValueAsString(now), json));
    }

    private LastChange change(Optional<Entry> entry, List<AuditTrail.Change> changes) {
        Set<UUID> ids = new HashSet<>();
        changes.forEach(change -> {
            id(change.before()).ifPresent(ids::add);
            id(change.after()).ifPresent(ids::add);
        });
        var known = names.of(ids);
        return new LastChange(
                entry.map(Entry::by).orElse(""),
                entry.map(Entry::at).orElse(null),
                changes.stream().map(change -> change.named(known)).toList());
    }

    private Optional<Entry> last(UUID subject, String action) {
        return jdbc.sql("select actor_name, at, before_json, after_json from audit_entry"
                        + " where subject_id = ? and action = ? order by at desc, id desc limit 1")
                .params(subject, action)
                .query((row, number) ->
                        new Entry(row.getString(1), Utc.instant(row, 2), row.getString(3), row.getString(4)))
                .optional();
    }

    private static Optional<UUID> id(@Nullable String value) {
        return value == null ? Optional.empty() : UuidText.parse(value);
    }
}
