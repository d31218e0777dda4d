package vn.taphuan.certificates.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A key to work with.
 *
 * @param secret a handle only, where the key lies on a token
 * @param provider who alone can use it; none for a key in memory
 */
public record SealKey(
        KnownKey known, PrivateKey secret, @Nullable String provider) {

    private static final int NUMBER_BYTES = 32;

    /** ASN.1 as Java writes it for ECDSA. */
    public byte[] sign(byte[] content) {
        try {
            var algorithm = known.algorithm().signature();
            var signature =
                    provider == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, provider);
            signature.initSign(secret);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("key " + known.keyId() + " does not sign", failed);
        }
    }

    /** By ECDSA P-256: r and s of 32 bytes each, as browsers and JOSE read it. */
    public byte[] signPlain(byte[] content) {
        var in = ByteBuffer.wrap(sign(content));
        var plain = new byte[2 * NUMBER_BYTES];
        in.position(2);
        for (int half = 1; half <= 2; half++) {
            in.get();
            byte[] number = new byte[in.get()];
            in.get(number);
            int from = Math.max(0, number.length - NUMBER_BYTES);
            int length = number.length - from;
            System.arraycopy(number, from, plain, half * NUMBER_BYTES - length, length);
        }
        return plain;
    }

    @Override
    public String toString() {
        return "SealKey[" + known.keyId() + "]";
    }
}
