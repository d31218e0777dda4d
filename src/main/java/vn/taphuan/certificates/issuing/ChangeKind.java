package vn.taphuan.certificates.issuing;

/** What is to become of a certificate. */
public enum ChangeKind {
    REVOKE,
    /** A new one, with a new number, takes its place. */
    REISSUE
}
