package vn.taphuan.certificates.signing;

import java.util.Set;

/** What came of recording an authorisation. */
public sealed interface RecordAuthorisationResult {

    record Recorded(AuthorisationId id) implements RecordAuthorisationResult {}

    record Wrong(Set<Field> fields) implements RecordAuthorisationResult {}

    enum Field {
        PERSON,
        CAPACITY,
        PAPER_NUMBER,
        SCOPE,
        PERIOD
    }
}
