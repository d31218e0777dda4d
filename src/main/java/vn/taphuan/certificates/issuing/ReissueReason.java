package vn.taphuan.certificates.issuing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A listed reason for issuing a certificate again; one that has ended stays with what was decided for it. */
public record ReissueReason(
        ReissueReasonId id, String words, @Nullable Instant endedAt) {}
