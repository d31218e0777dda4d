package vn.taphuan.certificates.badge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.keys.KeyPurpose;
import vn.taphuan.certificates.keys.KnownKey;
import vn.taphuan.certificates.keys.SealKeys;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitSummary;

/** What anybody needs to check a badge that its holder showed: keys, issuing bodies, and which places of a list no longer count. */
@Service
@Open("keys and issuing bodies are public, and a status list names nobody: only who holds a badge knows its place")
public class BadgeDocuments {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration HOLDS = Duration.ofDays(1);
    private static final int BITS = 8;
    private static final int FIRST_BIT = 0x80;
    /** Multibase: base64url without padding. */
    private static final String BASE64URL = "u";

    private static final String TYPE = "type";

    private final BadgePlaces places;
    private final BadgeAddresses addresses;
    private final SealKeys keys;
    private final IssuingBodies bodies;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<ListName, Made> lists = new ConcurrentHashMap<>();

    BadgeDocuments(
            BadgePlaces places,
            BadgeAddresses addresses,
            SealKeys keys,
            IssuingBodies bodies,
            JsonMapper json,
            Clock clock) {
        this.places = places;
        this.addresses = addresses;
        this.keys = keys;
        this.bodies = bodies;
        this.json = json;
        this.clock = clock;
    }

    private record ListName(UnitId body, int number) {}

    private record Made(String token, Instant at) {}

    /** Every key that ever signed badges and is not told stolen, as a JWK set. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String keys() {
        return json.writeValueAsString(
                Map.of("keys", sound().map(this::described).toList()));
    }

    /** One of them as a JWK. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<String> key(String keyId) {
        return sound().filter(key -> key.keyId().equals(keyId))
                .findFirst()
                .map(key -> json.writeValueAsString(described(key)));
    }

    /** The profile of a body that has issued certificates. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<String> issuer(UnitId body) {
        return bodies.withRegisters().stream()
                .filter(unit -> unit.id().equals(body))
                .findFirst()
                .map(this::profile);
    }

    /** A status list, signed; at most a minute old. Nothing when no badge is in it. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<String> status(UnitId body, int number) {
        var name = new ListName(body, number);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var known = lists.get(name);
        if (known != null
                && !known.at().plus(FRESH).isBefore(now)
                && !known.at().isAfter(now)) {
            return Optional.of(known.token());
        }
        if (!places.exists(body, number)) {
            return Optional.empty();
        }
        var token = signed(name, now);
        lists.put(name, new Made(token, now));
        return Optional.of(token);
    }

    private Stream<KnownKey> sound() {
        return keys.all(KeyPurpose.QR).stream().filter(key -> key.compromisedAt() == null);
    }

    private Map<String, Object> described(KnownKey key) {
        return SignedToken.key(key, addresses.key(key.keyId()));
    }

    private String profile(UnitSummary body) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("@context", List.of(BadgeCredential.VC_CONTEXT, BadgeCredential.BADGE_CONTEXT));
        profile.putAll(BadgeCredential.issuer(addresses.issuer(body.id()), body.name(), addresses.base()));
        return json.writeValueAsString(profile);
    }

    private String signed(ListName name, Instant now) {
        var address = addresses.status(name.body(), name.number());
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", address + "#list");
        subject.put(TYPE, "BitstringStatusList");
        subject.put("statusPurpose", "revocation");
        subject.put("encodedList", encoded(places.ended(name.body(), name.number())));
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(BadgeCredential.VC_CONTEXT));
        credential.put("id", address);
        credential.put(TYPE, List.of("VerifiableCredential", "BitstringStatusListCredential"));
        credential.put("issuer", addresses.issuer(name.body()));
        credential.put("validFrom", now.toString());
        credential.put("validUntil", now.plus(HOLDS).toString());
        credential.put("credentialSubject", subject);
        var key = keys.forQr();
        return SignedToken.of(json, "vc+jwt", addresses.key(key.known().keyId()), credential, key);
    }

    /** The first place is the highest bit of the first byte. */
    private static String encoded(BitSet ended) {
        byte[] bits = new byte[BadgePlaces.LENGTH / BITS];
        ended.stream().forEach(place -> bits[place / BITS] |= (byte) (FIRST_BIT >> place % BITS));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return BASE64URL + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
