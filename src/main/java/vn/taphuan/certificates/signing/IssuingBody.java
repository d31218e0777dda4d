package vn.taphuan.certificates.signing;

import java.util.List;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.register.NumberPattern;
import vn.taphuan.platform.security.UnitId;

/**
 * What the papers of an issuing body say, and who signs for it.
 *
 * @param directorTitle one to three lines above the signature
 * @param set whether the organisers have set it; otherwise these are the proposals
 */
public record IssuingBody(
        UnitId unit,
        CertificateData.Issuer issuer,
        String place,
        SigningAuthority authority,
        List<String> directorTitle,
        List<String> deputyTitle,
        List<String> committeeTitle,
        NumberPattern numberPattern,
        boolean set,
        int version) {

    public List<String> titleOf(SigningCapacity capacity) {
        return switch (capacity) {
            case DIRECTOR -> directorTitle;
            case DEPUTY -> deputyTitle;
            case STANDING_COMMITTEE -> committeeTitle;
        };
    }

    /** Whose title a preview shows before anybody has signed. */
    public SigningCapacity usualCapacity() {
        return authority == SigningAuthority.DIRECTOR ? SigningCapacity.DIRECTOR : SigningCapacity.STANDING_COMMITTEE;
    }
}
