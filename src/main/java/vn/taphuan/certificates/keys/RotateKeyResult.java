package vn.taphuan.certificates.keys;

/** What came of changing a key. */
public sealed interface RotateKeyResult {

    /** @param keyId of the key that works now */
    record Done(String keyId) implements RotateKeyResult {}

    /** Somebody else changed it meanwhile; nothing was done. */
    record Changed() implements RotateKeyResult {}

    record ReasonMissing() implements RotateKeyResult {}

    /** The moment lies ahead. */
    record NotYet() implements RotateKeyResult {}
}
