package vn.taphuan.certificates.issuing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.platform.security.UnitId;

/**
 * A proposal to revoke a certificate or to issue it again.
 *
 * @param reason as the public check will give it
 * @param differences what a new paper will say otherwise; empty when the same, or when it is to be revoked
 * @param decidedReason why it was refused
 */
public record ChangeSummary(
        ChangeId id,
        CertificateId certificate,
        UnitId body,
        ChangeKind kind,
        ChangeState state,
        String number,
        String fullName,
        String programme,
        String reason,
        List<PaperDifference> differences,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedReason,
        @Nullable String newNumber) {

    public ChangeSummary {
        differences = List.copyOf(differences);
    }
}
