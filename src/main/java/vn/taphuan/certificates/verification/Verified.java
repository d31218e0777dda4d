package vn.taphuan.certificates.verification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.sealing.SealLevel;
import vn.taphuan.certificates.token.PersonSignature;

/**
 * What the public check shows of a certificate: what its paper says, and whether it still counts.
 *
 * @param specimen made from demo data
 * @param holder none of a revoked certificate: its holder needs no public mention
 * @param changedOn when it was replaced or revoked
 * @param newNumber of the certificate that took its place
 * @param seal level of the newest form of its file; none while there is no sealed one
 * @param signatures of people, which that form carries
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
        @Nullable String newCode,
        @Nullable SealLevel seal,
        List<PersonSignature> signatures) {

    public Verified {
        signatures = List.copyOf(signatures);
    }

    public enum State {
        VALID,
        REPLACED,
        REVOKED
    }
}
