package vn.taphuan.certificates.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the public check shows of a certificate: what its paper says, and whether it still counts.
 *
 * @param specimen made from demo data
 * @param holder none of a revoked certificate: its holder needs no public mention
 * @param changedOn when it was replaced or revoked
 * @param newNumber of the certificate that took its place
 */
public record Verified(
        State state,
        boolean specimen,
        String number,
        @Nullable String holder,
        String programme,
        String issuer,
        LocalDate issuedOn,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable LocalDate changedOn,
        @Nullable String newNumber,
        @Nullable String newCode) {

    public enum State {
        VALID,
        REPLACED,
        REVOKED
    }
}
