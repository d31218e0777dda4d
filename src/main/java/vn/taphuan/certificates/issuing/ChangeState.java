package vn.taphuan.certificates.issuing;

/** Where a proposal to revoke a certificate or to issue it again stands. */
public enum ChangeState {
    /** Waits for the signer. */
    PROPOSED,
    DONE,
    REFUSED,
    /** Taken back by those who propose. */
    WITHDRAWN
}
