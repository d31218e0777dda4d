package vn.taphuan.certificates.token;

import java.util.List;
import vn.taphuan.certificates.CertificateId;

/**
 * A paper of a batch with the signatures that its newest form carries.
 *
 * @param counts neither revoked, nor replaced, nor erased
 */
public record SignedPaper(
        CertificateId id, String number, String fullName, boolean counts, List<PersonSignature> signatures) {

    public SignedPaper {
        signatures = List.copyOf(signatures);
    }

    public boolean waits() {
        return counts && signatures.isEmpty();
    }
}
