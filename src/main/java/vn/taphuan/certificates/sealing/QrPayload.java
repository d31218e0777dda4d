package vn.taphuan.certificates.sealing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificateMark;
import vn.taphuan.certificates.keys.SealKey;

/**
 * What a certificate's QR code says of it by itself, signed: docs/formats/qr-payload.md. It travels in the fragment of the
 * address, as decimal digits, and is bound to the verification code in the address: neither works with another one.
 *
 * @param keyId first 4 bytes of the SHA-256 of the public key, hexadecimal
 * @param specimen made from demo data
 * @param grade empty when the paper says none
 * @param issuer and programme as printed, perhaps cut short, then ending in "…"
 */
public record QrPayload(
        String keyId,
        boolean specimen,
        LocalDate issuedOn,
        int birthYear,
        String number,
        String fullName,
        String grade,
        String issuer,
        String programme) {

    public static final int VERSION = 1;

    /** What is aimed at; only a very long name leads beyond it. */
    static final int MOST_BYTES = 250;

    private static final String CONTEXT = "tap-huan/gcn/1/";
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int FIRST_YEAR = 1900;
    private static final int KEY_ID_BYTES = 4;
    private static final int HEAD_BYTES = 1 + KEY_ID_BYTES + 1 + 2 + 1;
    private static final int SIGNATURE_BYTES = 64;
    private static final int ISSUER_BYTES = 48;
    private static final int LEAST_PROGRAMME_BYTES = 24;
    private static final int MOST_TEXT_BYTES = 255;
    private static final int SPECIMEN = 1;
    private static final String CUT = "…";
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{150,1500}");

    /** @param code as in the address, hyphens do not matter; @param key of ECDSA P-256 */
    static String write(CertificateData data, String code, SealKey key) {
        byte[] body = body(data, key.known().keyId());
        byte[] signature = key.signPlain(signed(code, body));
        byte[] all = ByteBuffer.allocate(body.length + signature.length)
                .put(body)
                .put(signature)
                .array();
        return new BigInteger(1, all).toString();
    }

    /**
     * @param keys public keys whose id begins with these 4 bytes
     * @return nothing when it is not signed by one of them, for this code
     */
    public static Optional<QrPayload> read(String digits, String code, Function<String, List<PublicKey>> keys) {
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        byte[] all = unsigned(new BigInteger(digits));
        if (all[0] != VERSION || all.length < HEAD_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(all, all.length - SIGNATURE_BYTES);
        byte[] signature = Arrays.copyOfRange(all, body.length, all.length);
        var keyId = HexFormat.of().formatHex(body, 1, 1 + KEY_ID_BYTES);
        boolean ours = keys.apply(keyId).stream().anyMatch(key -> verifies(key, signed(code, body), signature));
        return ours ? Optional.of(fields(keyId, ByteBuffer.wrap(body))) : Optional.empty();
    }

    /** Signs something else for the pages that check without a network. @param kind keeps its signatures apart from those of codes */
    public static byte[] signed(String kind, byte[] content, SealKey key) {
        byte[] context = ("tap-huan/" + kind + "/1/").getBytes(StandardCharsets.US_ASCII);
        return key.signPlain(ByteBuffer.allocate(context.length + content.length)
                .put(context)
                .put(content)
                .array());
    }

    private static byte[] body(CertificateData data, String keyId) {
        var issuedOn = Objects.requireNonNull(data.signing().issuedOn());
        var out = new ByteArrayOutputStream();
        out.write(VERSION);
        out.writeBytes(HexFormat.of().parseHex(keyId, 0, 2 * KEY_ID_BYTES));
        out.write(data.marks().contains(CertificateMark.SAMPLE) ? SPECIMEN : 0);
        int day = (int) ChronoUnit.DAYS.between(FIRST_DAY, issuedOn);
        out.write(day >> Byte.SIZE);
        out.write(day);
        out.write(data.holder().birthYear() - FIRST_YEAR);
        text(out, Objects.requireNonNull(data.registerNumber()), MOST_TEXT_BYTES);
        text(out, data.holder().fullName(), MOST_TEXT_BYTES);
        text(out, Objects.requireNonNullElse(data.training().grade(), ""), MOST_TEXT_BYTES);
        text(out, data.issuer().issuingBody(), ISSUER_BYTES);
        int left = MOST_BYTES - SIGNATURE_BYTES - out.size() - 1;
        text(out, data.training().programme(), Math.max(LEAST_PROGRAMME_BYTES, left));
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text, int most) {
        byte[] bytes = fitted(text, most).getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static String fitted(String text, int most) {
        var fitted = text;
        while (bytes(fitted) > most) {
            int end = fitted.equals(text) ? text.length() : fitted.length() - CUT.length();
            fitted = text.substring(0, text.offsetByCodePoints(end, -1)).stripTrailing() + CUT;
        }
        return fitted;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static byte[] signed(String code, byte[] body) {
        byte[] context = (CONTEXT + code.replace("-", "")).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(context.length + body.length)
                .put(context)
                .put(body)
                .array();
    }

    private static QrPayload fields(String keyId, ByteBuffer body) {
        body.position(1 + KEY_ID_BYTES);
        boolean specimen = (body.get() & SPECIMEN) != 0;
        var issuedOn = FIRST_DAY.plusDays(Short.toUnsignedInt(body.getShort()));
        int birthYear = FIRST_YEAR + Byte.toUnsignedInt(body.get());
        return new QrPayload(
                keyId, specimen, issuedOn, birthYear, text(body), text(body), text(body), text(body), text(body));
    }

    private static String text(ByteBuffer body) {
        byte[] bytes = new byte[Byte.toUnsignedInt(body.get())];
        body.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean verifies(PublicKey key, byte[] content, byte[] signature) {
        try {
            var check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException notOfThisKind) {
            return false;
        }
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes.length > 1 && bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
