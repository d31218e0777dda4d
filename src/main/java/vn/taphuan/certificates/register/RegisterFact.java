package vn.taphuan.certificates.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.CertificateId;

/**
 * What one link says: openly which entry it is about, and closed in a salted commitment what it says of a person.
 *
 * @param salt none once the personal data were cleared
 */
record RegisterFact(
        RegisterEvent event,
        int position,
        String number,
        CertificateId certificate,
        Instant at,
        UUID by,
        byte @Nullable [] salt,
        byte[] commitment) {}
