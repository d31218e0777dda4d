package vn.taphuan.certificates.signing;

import java.util.Set;

/** What came of recording an authorisation. */
public sealed interface RecordAuthorisationResult {

    record Recorded(AuthorisationId id) implements RecordAuthorisationResult {}

    /** The same paper stands already, perhaps by a second press of the button. */
    record AlreadyRecorded() implements RecordAuthorisationResult {}

    record Wrong(Set<Field> fields) implements RecordAuthorisationResult {}

    enum Field {
        PERSON,
        /** The person's name is one that papers cannot carry. */
        NAME,
        CAPACITY,
        PAPER_NUMBER,
        SCOPE,
        PERIOD
    }
}
