package vn.taphuan.certificates.register;

import vn.taphuan.platform.security.UnitId;

/** Signs heads of registers for the issuing body. */
interface HeadSigner {

    /**
     * @param key names the key, also after a newer one has taken its place
     * @param algorithm as the Java platform names it
     */
    record HeadSignature(String key, String algorithm, byte[] value) {}

    /** Called outside any transaction; an exception leaves the head to a later try. */
    HeadSignature sign(UnitId body, byte[] statement);

    /** False also for a key that is unknown or not this body's. */
    boolean verifies(UnitId body, HeadSignature signature, byte[] statement);
}
