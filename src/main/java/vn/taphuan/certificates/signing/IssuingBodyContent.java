package vn.taphuan.certificates.signing;

/**
 * What the organisers type about an issuing body; titles are lines with a line break between them.
 *
 * @param version as it was read, so that nobody overwrites what he has not seen
 */
public record IssuingBodyContent(
        String parentBody,
        String issuingBody,
        boolean partyHeading,
        String certifier,
        String place,
        SigningAuthority authority,
        String directorTitle,
        String deputyTitle,
        String committeeTitle,
        String numberPattern,
        int version) {}
