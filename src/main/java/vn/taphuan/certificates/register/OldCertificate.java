package vn.taphuan.certificates.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate on paper from before the register.
 *
 * @param struckReason why it was struck out; none while it stands
 */
public record OldCertificate(
        OldCertificateId id,
        OldCertificateContent content,
        String recordedBy,
        Instant recordedAt,
        @Nullable String struckReason) {}
