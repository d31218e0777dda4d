package vn.taphuan.quizzes.attempt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes answer files as the answering page does, and worse ones. */
final class AnswerFileWriter {

    private final JsonMapper json;
    private final String keyId;
    private final ECPublicKey server;

    /** @param fileKey as it came with the attempt */
    AnswerFileWriter(JsonNode fileKey, JsonMapper json) {
        this.json = json;
        this.keyId = fileKey.get("id").stringValue();
        try {
            this.server = (ECPublicKey) KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(
                            Base64.getUrlDecoder().decode(fileKey.get("key").stringValue())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param answers the entries as JSON, separated by commas; @param logKey as it came with the token */
    byte[] write(AttemptId attempt, String account, String answers, String logKey) {
        var payload =
                "{\"attempt\":\"%s\",\"account\":\"%s\",\"written\":\"2026-11-24T06:41:00.000Z\",\"answers\":[%s]}"
                        .formatted(attempt.value(), account, answers);
        var mac = AnswerFile.mac(Base64.getUrlDecoder().decode(logKey), payload);
        return seal(new AnswerFile.Inner(payload, text(mac)), "secp256r1");
    }

    byte[] seal(AnswerFile.Inner inner, String curve) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            var pair = generator.generateKeyPair();
            var ephemeral = text(pair.getPublic().getEncoded());
            byte[] iv = new byte[12];
            new SecureRandom().nextBytes(iv);
            var own = curve.equals("secp256r1");
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    own
                            ? AnswerFile.agreed(pair.getPrivate(), server, keyId)
                            : new javax.crypto.spec.SecretKeySpec(new byte[32], "AES"),
                    new GCMParameterSpec(128, iv));
            cipher.updateAAD(AnswerFile.bound(keyId, ephemeral));
            var data = cipher.doFinal(json.writeValueAsBytes(inner));
            return json.writeValueAsBytes(
                    new AnswerFile.Envelope(AnswerFile.FORMAT, keyId, ephemeral, text(iv), text(data)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] with(byte[] file, String name, String value, JsonMapper json) {
        var envelope = (tools.jackson.databind.node.ObjectNode) json.readTree(file);
        envelope.put(name, value);
        return json.writeValueAsString(envelope).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
