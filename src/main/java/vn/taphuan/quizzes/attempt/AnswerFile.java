package vn.taphuan.quizzes.attempt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens answer files: docs/formats/answer-file.md. Whatever is wrong with one, an attacker learns no more than that. */
final class AnswerFile {

    static final String FORMAT = "tap-huan/answers/1";
    private static final String KDF_NAME = "HKDF-SHA256";
    private static final String MAC_NAME = "HmacSHA256";
    private static final String MAC_INFO = FORMAT + "/mac";
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST_EPHEMERAL = 200;

    /** The file as it lies on a disk. */
    record Envelope(String format, String key, String ephemeral, String iv, String data) {}

    /** What is encrypted: the text of the {@link Content}, and the mark of the device over exactly this text. */
    record Inner(String payload, String mac) {}

    /** @param written by the clock of the device, as an instant */
    record Content(String attempt, String account, String written, List<@Nullable Entry> answers) {}

    /** @param at when it was entered, by the clock of the device; none when the device no longer knows */
    record Entry(
            int no,
            long seq,
            @Nullable JsonNode value,
            @Nullable String at) {}

    private AnswerFile() {}

    /** None when it is no such file, or a part is missing. */
    static Optional<Envelope> read(byte[] file, JsonMapper json) {
        return parse(file, Envelope.class, json)
                .filter(envelope -> FORMAT.equals(envelope.format()))
                .filter(envelope -> hasAll(envelope.key(), envelope.ephemeral(), envelope.iv(), envelope.data()));
    }

    /** None when it was not encrypted for this key, or has been changed since. */
    static Optional<Inner> open(Envelope envelope, PrivateKey secret, JsonMapper json) {
        try {
            var iv = bytes(envelope.iv());
            if (iv.length != IV_BYTES || envelope.ephemeral().length() > LONGEST_EPHEMERAL) {
                return Optional.empty();
            }
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key(envelope, secret), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(bound(envelope.key(), envelope.ephemeral()));
            return parse(cipher.doFinal(bytes(envelope.data())), Inner.class, json)
                    .filter(inner -> hasAll(inner.payload(), inner.mac()));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException altered) {
            return Optional.empty();
        }
    }

    static Optional<Content> content(Inner inner, JsonMapper json) {
        return parse(inner.payload().getBytes(StandardCharsets.UTF_8), Content.class, json)
                .filter(content -> hasAll(content.attempt(), content.account(), content.written()))
                .filter(content ->
                        content.answers() != null && content.answers().stream().allMatch(Objects::nonNull));
    }

    /** Whether a device that was given this key of the log has made it. */
    static boolean isMarkedBy(byte[] logKey, Inner inner) {
        try {
            return MessageDigest.isEqual(mac(logKey, inner.payload()), bytes(inner.mac()));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    static byte[] mac(byte[] logKey, String payload) {
        try {
            var key = KDF.getInstance(KDF_NAME)
                    .deriveKey(
                            MAC_NAME,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(logKey)
                                    .thenExpand(MAC_INFO.getBytes(StandardCharsets.US_ASCII), KEY_BYTES));
            var mac = Mac.getInstance(MAC_NAME);
            mac.init(key);
            return mac.doFinal(payload.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the encryption binds to the ciphertext beside it. */
    static byte[] bound(String keyId, String ephemeral) {
        return (FORMAT + "\n" + keyId + "\n" + ephemeral).getBytes(StandardCharsets.UTF_8);
    }

    /** The key of the content, from either side's secret and the other's open key. */
    static SecretKey agreed(PrivateKey secret, ECPublicKey open, String keyId) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(secret);
        agreement.doPhase(open, true);
        return KDF.getInstance(KDF_NAME)
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(new SecretKeySpec(agreement.generateSecret(), "Generic"))
                                .addSalt(keyId.getBytes(StandardCharsets.US_ASCII))
                                .thenExpand(FORMAT.getBytes(StandardCharsets.US_ASCII), KEY_BYTES));
    }

    /** A point of another curve tells nothing: it is refused before it meets the secret. */
    private static SecretKey key(Envelope envelope, PrivateKey secret) throws GeneralSecurityException {
        var open = (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes(envelope.ephemeral())));
        if (!open.getParams()
                .getCurve()
                .equals(((ECPrivateKey) secret).getParams().getCurve())) {
            throw new GeneralSecurityException("another curve");
        }
        return agreed(secret, open, envelope.key());
    }

    private static <T> Optional<T> parse(byte[] text, Class<T> type, JsonMapper json) {
        try {
            return Optional.ofNullable(json.readValue(text, type));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean hasAll(@Nullable String... parts) {
        for (var part : parts) {
            if (part == null || part.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
