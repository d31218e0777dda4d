package vn.taphuan.certificates.register;

/** Whether a certificate still counts; a number once given stays in the register whatever comes. */
public enum CertificateState {
    ISSUED,
    /** Another certificate of the same person took its place (T-16). */
    REPLACED,
    REVOKED
}
