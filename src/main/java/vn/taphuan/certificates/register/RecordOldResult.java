package vn.taphuan.certificates.register;

import java.util.Set;

/** What came of entering a paper from before the register. */
public sealed interface RecordOldResult {

    /** A field that is empty, too long or not possible. */
    enum Field {
        ISSUER,
        NUMBER,
        NAME,
        BIRTH_YEAR,
        UNIT,
        PROGRAMME,
        ISSUED_ON,
        SIGNER
    }

    record Recorded(OldCertificateId id) implements RecordOldResult {}

    record Wrong(Set<Field> fields) implements RecordOldResult {}

    /** One of the same issuer, number and day stands already. */
    record AlreadyRecorded() implements RecordOldResult {}
}
