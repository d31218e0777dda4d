package vn.taphuan.certificates.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;

/** Kinds of keys that can be made here. */
public enum KeyAlgorithm {
    EC_P256("SHA256withECDSA"),
    RSA_3072("SHA256withRSA");

    private static final int RSA_BITS = 3072;

    private final String signature;

    KeyAlgorithm(String signature) {
        this.signature = signature;
    }

    /** As the Java platform names it. */
    public String signature() {
        return signature;
    }

    KeyPair make() {
        try {
            var generator = KeyPairGenerator.getInstance(this == EC_P256 ? "EC" : "RSA");
            if (this == EC_P256) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(RSA_BITS);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How keys from outside are counted: only their family matters here. */
    static KeyAlgorithm of(PublicKey key) {
        return key.getAlgorithm().equals("RSA") ? RSA_3072 : EC_P256;
    }
}
