package vn.taphuan.certificates.register;

import java.time.LocalDate;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/**
 * A certificate as lists show it.
 *
 * @param position in the register of its year
 */
public record CertificateSummary(
        CertificateId id,
        AccountId account,
        UnitId body,
        int position,
        String number,
        VerificationCode code,
        String fullName,
        String unit,
        String programme,
        LocalDate issuedOn,
        CertificateState state) {}
