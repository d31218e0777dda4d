package vn.taphuan.certificates.document;

/** Words printed across a certificate that must not be taken for a valid one. */
public enum CertificateMark {
    /** Not released yet: no register number. */
    PREVIEW,
    /** Made from demo data. */
    SAMPLE
}
