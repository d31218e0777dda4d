package vn.taphuan.certificates.keys;

/** What a key is for. */
public enum KeyPurpose {
    /** Certifies the platform's other keys and lists those that no longer count. */
    AUTHORITY,
    /** Seals the files of certificates. */
    SEAL,
    /** Signs the payload of QR codes and the lists for checking without a network; ECDSA P-256 always, which every browser knows. */
    QR
}
