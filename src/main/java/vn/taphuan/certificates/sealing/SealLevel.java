package vn.taphuan.certificates.sealing;

/** How long what a file says can be proved from the file alone; each one is a form of it beside the earlier ones. */
public enum SealLevel {
    /** Not sealed; papers of the time before seals. */
    PLAIN,
    /** PAdES baseline B: sealed. */
    B,
    /** PAdES baseline T: and a time-stamp authority says since when. */
    T,
    /** PAdES baseline LT: and all certificates and revocation lists are in the file. */
    LT
}
