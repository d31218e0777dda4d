package vn.taphuan.certificates.token;

/** What came of recording a signer's certificate. */
public sealed interface RecordSignerResult {

    record Recorded(String signer) implements RecordSignerResult {}

    /** No certificate, or not one of X.509 as PEM or DER. */
    record Unreadable() implements RecordSignerResult {}

    /** It certifies others, or is not made for signing. */
    record NotForSigning() implements RecordSignerResult {}

    record RunOut() implements RecordSignerResult {}

    record AlreadyThere() implements RecordSignerResult {}
}
