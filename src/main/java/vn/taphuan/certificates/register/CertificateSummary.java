package vn.taphuan.certificates.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/**
 * A certificate as lists show it.
 *
 * @param position in the register of its year
 * @param ended why it no longer counts; none while it does
 * @param replaces number of the certificate whose place it took
 * @param erased whether its personal data were cleared as the law demanded, so that it has no file any more
 */
public record CertificateSummary(
        CertificateId id,
        AccountId account,
        UnitId body,
        int position,
        String number,
        VerificationCode code,
        String fullName,
        int birthYear,
        String unit,
        String programme,
        LocalDate issuedOn,
        String signer,
        CertificateState state,
        @Nullable Ended ended,
        @Nullable String replaces,
        boolean erased) {

    /** @param replacedBy number of the certificate that took its place; none when it was revoked */
    public record Ended(
            LocalDate on,
            String reason,
            String by,
            @Nullable String replacedBy) {}
}
