package vn.taphuan.certificates;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.platform.security.UuidText;

/** Identifies one released certificate. */
public record CertificateId(UUID value) implements Serializable {

    public static Optional<CertificateId> parse(String text) {
        return UuidText.parse(text).map(CertificateId::new);
    }
}
