package vn.taphuan.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.UnitId;

/**
 * One change as the audit log keeps it.
 *
 * @param action feature and past participle, for instance {@code class.approved}; the text {@code audit.action.<action>} names it
 * @param subjectKind what was changed, for instance {@code class}
 * @param unit the unit whose data it is; none for data of the whole platform
 * @param before the changed facts as they were (a record or map, kept as JSON), none for something new
 * @param after the changed facts as they are now
 * @param reason why, in the words of whoever did it
 */
public record AuditEntry(
        String action,
        String subjectKind,
        UUID subjectId,
        @Nullable UnitId unit,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String reason) {

    public static AuditEntry of(String action, String subjectKind, UUID subjectId) {
        return new AuditEntry(action, subjectKind, subjectId, null, null, null, null);
    }

    public AuditEntry in(UnitId itsUnit) {
        return new AuditEntry(action, subjectKind, subjectId, itsUnit, before, after, reason);
    }

    public AuditEntry changed(@Nullable Object from, @Nullable Object to) {
        return new AuditEntry(action, subjectKind, subjectId, unit, from, to, reason);
    }

    public AuditEntry because(@Nullable String why) {
        return new AuditEntry(action, subjectKind, subjectId, unit, before, after, why);
    }
}
