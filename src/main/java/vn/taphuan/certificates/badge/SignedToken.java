package vn.taphuan.certificates.badge;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.keys.KnownKey;
import vn.taphuan.certificates.keys.SealKey;

/** JSON Web Tokens and keys (RFC 7515, 7517) by ECDSA P-256: ES256. */
final class SignedToken {

    private static final int NUMBER_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private SignedToken() {}

    /**
     * @param type as the header names it
     * @param keyAddress under which anybody gets the public key
     */
    static String of(JsonMapper json, String type, String keyAddress, Map<String, Object> claims, SealKey key) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "ES256");
        header.put("kid", keyAddress);
        header.put("typ", type);
        var content = BASE64.encodeToString(json.writeValueAsBytes(header)) + "."
                + BASE64.encodeToString(json.writeValueAsBytes(claims));
        byte[] signature = key.signPlain(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + BASE64.encodeToString(signature);
    }

    /** The public key alone. */
    static Map<String, Object> key(KnownKey key, String address) {
        var point = ((ECPublicKey) key.certificate().getPublicKey()).getW();
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("kty", "EC");
        described.put("crv", "P-256");
        described.put("x", number(point.getAffineX()));
        described.put("y", number(point.getAffineY()));
        described.put("alg", "ES256");
        described.put("use", "sig");
        described.put("kid", address);
        return described;
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] plain = new byte[NUMBER_BYTES];
        byte[] significant = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - NUMBER_BYTES), bytes.length);
        System.arraycopy(significant, 0, plain, NUMBER_BYTES - significant.length, significant.length);
        return BASE64.encodeToString(plain);
    }
}
