package vn.taphuan.certificates.verification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CRLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.keys.KeyPurpose;
import vn.taphuan.certificates.keys.KnownKey;
import vn.taphuan.certificates.keys.SealKeys;
import vn.taphuan.certificates.sealing.QrPayload;
import vn.taphuan.platform.security.Open;

/**
 * What a phone takes along to check certificates without a network: the keys, and which certificates no longer count, both as of
 * a moment (docs/formats/qr-payload.md). The list names hashes of codes, so that nobody learns a code from it.
 */
@Service
@Open("keys are public, and the list of what no longer counts names no certificate to whoever does not hold it")
public class OfflineLists {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int HASH_BYTES = 8;

    private final SealKeys keys;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable Made revoked;

    OfflineLists(SealKeys keys, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Made(String text, Instant at) {}

    /** All keys that ever sealed or signed, the newest first, with the moment from which on a stolen one proves nothing. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String keys() {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("format", "tap-huan-keys");
        set.put("version", 1);
        set.put("at", now().toString());
        set.put(
                "keys",
                Stream.of(KeyPurpose.QR, KeyPurpose.SEAL, KeyPurpose.AUTHORITY)
                        .flatMap(purpose -> keys.all(purpose).stream())
                        .map(OfflineLists::described)
                        .toList());
        return json.writeValueAsString(set);
    }

    /** Hashes of the codes of all certificates that were revoked or replaced, signed; at most a minute old. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String revoked() {
        var known = revoked;
        var now = now();
        if (known == null || known.at().plus(FRESH).isBefore(now) || known.at().isAfter(now)) {
            known = new Made(signed(list(now)), now);
            revoked = known;
        }
        return known.text();
    }

    /** The platform's keys that are not to be trusted, as programs that check PDF read it. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public byte[] revokedKeys() {
        try {
            return keys.revocations().getEncoded();
        } catch (CRLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, Object> described(KnownKey key) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", key.keyId());
        described.put("purpose", key.purpose().name());
        described.put("algorithm", key.algorithm().name());
        described.put(
                "spki",
                Base64.getEncoder()
                        .encodeToString(key.certificate().getPublicKey().getEncoded()));
        described.put("fingerprint", key.fingerprint());
        described.put("trial", key.trial());
        described.put("validFrom", key.validFrom().toString());
        described.put("validTo", key.validTo().toString());
        var stolen = key.compromisedAt();
        if (stolen != null) {
            described.put("stolenAt", stolen.toString());
        }
        return described;
    }

    private String list(Instant now) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("at", now.toString());
        list.put(
                "codes",
                jdbc.sql(
                                "select code, state, ended_on from certificate where state <> 'ISSUED' order by ended_on, code")
                        .query((row, number) -> List.of(hash(row.getString(1)), row.getString(2), row.getString(3)))
                        .list());
        return json.writeValueAsString(list);
    }

    private String signed(String list) {
        var key = keys.forQr();
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("format", "tap-huan-revoked");
        signed.put("version", 1);
        signed.put("key", key.known().keyId());
        signed.put("list", list);
        signed.put(
                "signature",
                Base64.getEncoder()
                        .encodeToString(QrPayload.signed("revoked", list.getBytes(StandardCharsets.UTF_8), key)));
        return json.writeValueAsString(signed);
    }

    private static String hash(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
