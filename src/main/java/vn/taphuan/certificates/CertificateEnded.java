package vn.taphuan.certificates;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.AccountId;

/**
 * A certificate no longer counts.
 *
 * @param newNumber of the certificate that took its place; none when it was revoked
 */
public record CertificateEnded(
        UUID id,
        CertificateId certificate,
        AccountId holder,
        ClassId trainingClass,
        String number,
        @Nullable String newNumber,
        LocalDate on) {}
