package vn.taphuan.certificates.signing;

import java.util.Set;

/** What came of saving the settings of an issuing body. */
public sealed interface SaveBodyResult {

    record Saved(IssuingBody body) implements SaveBodyResult {}

    /** Fields that cannot be printed or used as they were typed. */
    record Wrong(Set<Field> fields) implements SaveBodyResult {}

    /** Somebody else saved in between; nothing was changed. */
    record Changed() implements SaveBodyResult {}

    enum Field {
        PARENT_BODY,
        ISSUING_BODY,
        CERTIFIER,
        PLACE,
        DIRECTOR_TITLE,
        DEPUTY_TITLE,
        COMMITTEE_TITLE,
        NUMBER_PATTERN
    }
}
