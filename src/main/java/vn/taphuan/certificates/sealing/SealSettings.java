package vn.taphuan.certificates.sealing;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who stamps the time of seals and where revocation is looked up; see docs/operations.md.
 *
 * @param timeStamps address of a time-stamp authority (RFC 3161); empty: seals stay at level B
 * @param timeStampUser and password, where it asks for them
 * @param longTerm whether revocation data are put into the file (level LT) once it has its time
 * @param revocationLists addresses of CRLs beside those that the certificates name
 */
@ConfigurationProperties("taphuan.seal")
public record SealSettings(
        @DefaultValue("") String timeStamps,
        @DefaultValue("") String timeStampUser,
        @DefaultValue("") String timeStampPassword,
        @DefaultValue("true") boolean longTerm,
        @DefaultValue List<URI> revocationLists) {

    public SealSettings {
        revocationLists = List.copyOf(revocationLists);
    }

    /** The level that files of this installation shall reach. */
    public SealLevel wanted() {
        if (timeStamps.isBlank()) {
            return SealLevel.B;
        }
        return longTerm ? SealLevel.LT : SealLevel.T;
    }
}
