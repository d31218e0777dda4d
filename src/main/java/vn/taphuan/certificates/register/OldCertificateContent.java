package vn.taphuan.certificates.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.UnitId;

/**
 * What stands on a paper from before the register, letter for letter.
 *
 * @param body the centre that keeps it among its own
 * @param issuer who issued it, which may be a body of before
 * @param number as it was given then; never one of ours
 * @param signer may be empty where the paper does not say
 */
public record OldCertificateContent(
        UnitId body,
        String issuer,
        String number,
        String fullName,
        @Nullable Integer birthYear,
        String unit,
        String programme,
        LocalDate issuedOn,
        String signer) {}
