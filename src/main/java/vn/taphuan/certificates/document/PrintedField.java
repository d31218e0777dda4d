package vn.taphuan.certificates.document;

/** What a paper says, in the parts that people compare. */
public enum PrintedField {
    ISSUER,
    HOLDER,
    BIRTH_YEAR,
    POSITION,
    UNIT,
    PROGRAMME,
    EXTENT,
    GRADE,
    DECISION,
    ISSUED_ON,
    SIGNER,
    NUMBER
}
