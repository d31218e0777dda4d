package vn.taphuan.certificates.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.DemoInstallation;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.certificates.keys.SealKeys;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.classes.People;
import vn.taphuan.platform.security.SystemWork;

/** A holder takes a badge away; whoever gets it can check it with what stands at public addresses, and learns of nobody else. */
@DemoInstallation
class OpenBadgesIT {

    @Autowired
    MockMvc browser;

    @Autowired
    People people;

    @Autowired
    TaughtClasses taught;

    @Autowired
    RegisterBook register;

    @Autowired
    OpenBadges badges;

    @Autowired
    BadgePlaces places;

    @Autowired
    BadgeAddresses addresses;

    @Autowired
    SealKeys keys;

    @Autowired
    IssuingBodies bodies;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private static CertificateSummary issued;
    private static String holder;
    private static int asking;

    @BeforeEach
    void aCertificate() {
        if (issued != null) {
            return;
        }
        taught.hireStaff();
        issued = taught.issued(2, null).getFirst();
        holder = jdbc.queryForObject(
                "select user_name from account where id = ?",
                String.class,
                issued.account().value());
    }

    @Test
    void theBadgeIsWhatTheStandardAsksAndSaysWhatThePaperSays() throws Exception {
        var badge = people.as(holder, () -> badges.mine(issued.id()));
        assertThat(badge.fileName()).matches("GCN-[A-Za-z0-9-]+-open-badge\\.jwt");
        var header = part(badge.token(), 0);
        assertThat(header.propertyNames()).containsExactly("alg", "kid", "typ");
        assertThat(header.get("alg").asString()).isEqualTo("ES256");
        assertThat(header.get("typ").asString()).isEqualTo("JWT");
        assertThat(BadgeSchema.faults(payload(badge.token(), 1))).isEmpty();
        var credential = part(badge.token(), 1);
        assertThat(credential.get("iss")).isEqualTo(credential.get("issuer").get("id"));
        assertThat(credential.get("jti")).isEqualTo(credential.get("id"));
        assertThat(credential.get("sub"))
                .isEqualTo(credential.get("credentialSubject").get("id"));
        assertThat(credential.get("name").asString())
                .startsWith("MẪU – KHÔNG CÓ GIÁ TRỊ")
                .contains(issued.programme());
        var subject = credential.get("credentialSubject");
        assertThat(subject.get("identifier").get(0).get("identityHash").asString())
                .isEqualTo(issued.fullName());
        assertThat(subject.get("licenseNumber").asString()).isEqualTo(issued.number());
        assertThat(java.time.Instant.parse(credential.get("validFrom").asString())
                        .getEpochSecond())
                .isEqualTo(credential.get("nbf").asLong());
    }

    @Test
    void itsSignatureHoldsByTheKeyThatItsHeaderLeadsTo() throws Exception {
        var token = people.as(holder, () -> badges.mine(issued.id())).token();
        var address = path(part(token, 0).get("kid").asString());
        var key = key(json.readTree(open(address).getContentAsString()));
        assertThat(holds(token, key)).isTrue();
        var forged = token.substring(0, token.indexOf('.') + 1)
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload(token, 1)
                                .replace(issued.fullName(), "Người Khác")
                                .getBytes(StandardCharsets.UTF_8))
                + token.substring(token.lastIndexOf('.'));
        assertThat(holds(forged, key)).isFalse();
        var set = json.readTree(open("/api/v1/badges/keys.json").getContentAsString());
        assertThat(set.get("keys").valueStream().map(JsonNode::toString)).noneMatch(one -> one.contains("\"d\""));
        assertThat(set.get("keys").valueStream().map(one -> one.get("kid").asString()))
                .contains(part(token, 0).get("kid").asString());
        var issuer =
                json.readTree(open(path(part(token, 1).get("iss").asString())).getContentAsString());
        assertThat(issuer.get("id")).isEqualTo(part(token, 1).get("iss"));
        assertThat(issuer.get("name")).isEqualTo(part(token, 1).get("issuer").get("name"));
    }

    @Test
    void aRevokedReplacedOrErasedCertificateIsRevokedInTheSignedList() throws Exception {
        var token = people.as(holder, () -> badges.mine(issued.id())).token();
        var status = part(token, 1).get("credentialStatus");
        int place = Integer.parseInt(status.get("statusListIndex").asString());
        var answer = open(path(status.get("statusListCredential").asString()));
        assertThat(answer.getContentType()).startsWith("application/vc+jwt");
        var list = answer.getContentAsString();
        assertThat(holds(
                        list,
                        key(json.readTree(
                                open(path(part(list, 0).get("kid").asString())).getContentAsString()))))
                .isTrue();
        assertThat(part(list, 1).get("id")).isEqualTo(status.get("statusListCredential"));
        assertThat(part(list, 1).get("issuer")).isEqualTo(part(token, 1).get("iss"));
        assertThat(payload(list, 1)).doesNotContain(issued.fullName(), issued.number());
        assertThat(bit(list, place)).isFalse();
        try {
            jdbc.update(
                    "update certificate set state = 'REVOKED', ended_on = '2026-12-10', ended_reason = 'x', ended_by = 'y' where id = ?",
                    issued.id().value());
            assertThat(bit(freshList(status), place)).isTrue();
            assertThatThrownBy(() -> people.as(holder, () -> badges.mine(issued.id())))
                    .isInstanceOf(AccessDeniedException.class);
        } finally {
            jdbc.update(
                    "update certificate set state = 'ISSUED', ended_on = null, ended_reason = null, ended_by = null where id = ?",
                    issued.id().value());
        }
        jdbc.update(
                "update certificate set erased_on = '2026-12-10' where id = ?",
                issued.id().value());
        try {
            assertThat(bit(freshList(status), place)).isTrue();
        } finally {
            jdbc.update(
                    "update certificate set erased_on = null where id = ?",
                    issued.id().value());
        }
        assertThat(bit(freshList(status), place)).isFalse();
    }

    @Test
    void nobodyElseGetsIt() {
        assertThatThrownBy(() -> people.as("trungtam", () -> badges.mine(issued.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as("hocvien", () -> badges.mine(issued.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCertificateHasOneNameAndPlaceWhoeverAsksAtOnce() throws Exception {
        var other = people.as("trungtam", () -> register.find(issued.id())).orElseThrow();
        List<Callable<BadgePlaces.Place>> askers = IntStream.range(0, 6)
                .<Callable<BadgePlaces.Place>>mapToObj(i -> () -> places.of(other.id(), other.body()))
                .toList();
        var got = new HashSet<BadgePlaces.Place>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var one : threads.invokeAll(askers)) {
                got.add(one.get());
            }
        }
        assertThat(got).hasSize(1);
    }

    @Test
    void nothingThatIsNotThereIsAnswered() throws Exception {
        assertThat(open("/api/v1/badges/keys/0000000000000000").getStatus()).isEqualTo(404);
        assertThat(open("/api/v1/badges/issuers/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
        assertThat(open("/api/v1/badges/issuers/nonsense").getStatus()).isEqualTo(404);
        assertThat(open("/api/v1/badges/issuers/" + issued.body().value() + "/status/999")
                        .getStatus())
                .isEqualTo(404);
        var described =
                json.readTree(open("/api/v1/openapi.json").getContentAsString()).get("paths");
        assertThat(described.propertyNames())
                .contains(
                        "/api/v1/badges/keys.json",
                        "/api/v1/badges/keys/{keyId}",
                        "/api/v1/badges/issuers/{body}",
                        "/api/v1/badges/issuers/{body}/status/{list}");
        MockHttpServletResponse last = open("/api/v1/badges/keys.json");
        for (int i = 0; i <= 600 && last.getStatus() == 200; i++) {
            last = browser.perform(get("/api/v1/badges/keys.json").with(asked -> {
                        asked.setRemoteAddr("192.0.2.77");
                        return asked;
                    }))
                    .andReturn()
                    .getResponse();
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isNotNull();
    }

    // ── how it is done ───────────────────────────────────────────────────────────────

    /** As somebody gets it who asks for the first time. */
    private String freshList(JsonNode status) {
        var address = status.get("statusListCredential").asString();
        int number = Integer.parseInt(address.substring(address.lastIndexOf('/') + 1));
        var documents = new BadgeDocuments(places, addresses, keys, bodies, json, clock);
        return SystemWork.call(
                "test", () -> documents.status(issued.body(), number).orElseThrow());
    }

    private boolean bit(String list, int place) throws Exception {
        var encoded = part(list, 1).get("credentialSubject").get("encodedList").asString();
        assertThat(encoded).startsWith("u");
        try (var gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            byte[] bits = gzip.readAllBytes();
            assertThat(bits).hasSize(16_384);
            return (bits[place / 8] & (0x80 >> place % 8)) != 0;
        }
    }

    private JsonNode part(String token, int which) {
        return json.readTree(payload(token, which));
    }

    private static String payload(String token, int which) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[which]), StandardCharsets.UTF_8);
    }

    private static boolean holds(String token, PublicKey key) throws Exception {
        int end = token.lastIndexOf('.');
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(key);
        check.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return check.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }

    /** As somebody reads it who knows RFC 7517 only. */
    private static PublicKey key(JsonNode jwk) throws Exception {
        assertThat(jwk.get("kty").asString()).isEqualTo("EC");
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(
                new BigInteger(1, Base64.getUrlDecoder().decode(jwk.get("x").asString())),
                new BigInteger(1, Base64.getUrlDecoder().decode(jwk.get("y").asString())));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private String path(String address) {
        assertThat(address).startsWith(addresses.base());
        return address.substring(addresses.base().length());
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return browser.perform(get(path).with(asked -> {
                    asked.setRemoteAddr("203.0.113." + (asking++ % 250));
                    return asked;
                }))
                .andReturn()
                .getResponse();
    }
}
