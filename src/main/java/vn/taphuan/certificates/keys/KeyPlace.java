package vn.taphuan.certificates.keys;

/** Where the secret half of a key lies. */
public enum KeyPlace {
    /** PKCS#12 in the database. */
    DATABASE,
    /** PKCS#12 in a file that the operator names. */
    FILE,
    /** On a token or in a hardware module, reached over PKCS#11; it never leaves it. */
    TOKEN
}
