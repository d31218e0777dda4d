package vn.taphuan.certificates.issuing;

/** Where the certificates of a class stand on their way. */
public enum BatchState {
    /** Sent back to the proposer with a reason. */
    RETURNED,
    /** Waits for the checker. */
    PROPOSED,
    /** Waits for the signer. */
    CHECKED,
    /** Waits for the release. */
    SIGNED,
    /** Numbered and entered in the register. */
    RELEASED,
    /** Given up before the release; its people can be proposed again. */
    WITHDRAWN
}
