package vn.taphuan.certificates.keys;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a key.
 *
 * @param number counts the keys of its purpose and owner from 1
 * @param keyId first 8 bytes of the SHA-256 of the public key, hexadecimal
 * @param chain the key's certificate first
 * @param trial made for a demo: "khóa thử nghiệm"
 * @param compromisedAt from when on its signatures prove nothing
 */
public record KnownKey(
        SealKeyId id,
        KeyPurpose purpose,
        KeyOwner owner,
        int number,
        KeyAlgorithm algorithm,
        String keyId,
        List<X509Certificate> chain,
        KeyPlace place,
        boolean trial,
        Instant validFrom,
        Instant validTo,
        Instant createdAt,
        @Nullable Instant compromisedAt) {

    private static final int ID_BYTES = 8;

    public KnownKey {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Whether it may work at a moment: certified for it, and not stolen. */
    public boolean worksAt(Instant moment) {
        return compromisedAt == null && !moment.isBefore(validFrom) && moment.isBefore(validTo);
    }

    /** Whether this key has signed it, whatever has become of the key. */
    public boolean verifies(byte[] content, byte[] signature) {
        try {
            var check = Signature.getInstance(algorithm.signature());
            check.initVerify(certificate());
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    /** SHA-256 of the certificate, in pairs of hexadecimal digits: what people compare. */
    public String fingerprint() {
        try {
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(sha256(certificate().getEncoded()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the certificate of key " + keyId + " cannot be read", broken);
        }
    }

    public static String idOf(PublicKey key) {
        return HexFormat.of().formatHex(sha256(key.getEncoded()), 0, ID_BYTES);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
