package vn.taphuan.certificates.register;

/** What a link of a register's chain says; of each at most one for a certificate. */
enum RegisterEvent {
    /** Numbered and issued. */
    ENTERED,
    /** Another one took its place. */
    REPLACED,
    REVOKED,
    /** Its personal data were cleared because the law demanded it. */
    ERASED;

    /** The event that stands behind a state that is not the first. */
    static RegisterEvent of(CertificateState ended) {
        return switch (ended) {
            case ISSUED -> ENTERED;
            case REPLACED -> REPLACED;
            case REVOKED -> REVOKED;
        };
    }
}
