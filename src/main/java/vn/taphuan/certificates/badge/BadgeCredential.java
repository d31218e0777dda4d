package vn.taphuan.certificates.badge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificateMark;
import vn.taphuan.platform.time.PlatformTime;

/**
 * A certificate in the words of Open Badges 3.0 (docs/formats/open-badge.md): an AchievementCredential whose payload of a JWT is the
 * credential itself beside the registered claims.
 */
final class BadgeCredential {

    static final String VC_CONTEXT = "https://www.w3.org/ns/credentials/v2";
    static final String BADGE_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final String TYPE = "type";
    private static final String NAME = "name";

    private BadgeCredential() {}

    /**
     * What surrounds the data.
     *
     * @param issuer address of the issuing body's profile, and its name
     * @param site where people find the platform
     * @param statusList address of the list that says whether it still counts
     */
    record Frame(UUID badge, String issuer, String issuerName, String site, String statusList, int position) {}

    /** Words that are not on the paper, in the platform's language. @param specimen put before names of what is made from demo data */
    record Words(String description, String criteria, String specimen) {}

    /** The credential with the claims of its JWT. */
    static Map<String, Object> claims(CertificateData data, String programmeId, Frame frame, Words words) {
        var issuedAt = atStartOf(Objects.requireNonNull(data.signing().issuedOn()));
        var credential = credential(data, programmeId, frame, words, issuedAt);
        Map<String, Object> claims = new LinkedHashMap<>(credential);
        claims.put("iss", frame.issuer());
        claims.put("jti", Objects.requireNonNull(credential.get("id")));
        claims.put("sub", holderId(frame));
        claims.put("nbf", issuedAt.getEpochSecond());
        return claims;
    }

    private static Map<String, Object> credential(
            CertificateData data, String programmeId, Frame frame, Words words, Instant issuedAt) {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(VC_CONTEXT, BADGE_CONTEXT));
        credential.put("id", "urn:uuid:" + frame.badge());
        credential.put(TYPE, List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put(NAME, name(data, words));
        credential.put("issuer", issuer(frame.issuer(), frame.issuerName(), frame.site()));
        credential.put("validFrom", issuedAt.toString());
        credential.put("credentialSubject", subject(data, programmeId, frame, words));
        credential.put("credentialStatus", status(frame));
        return credential;
    }

    static Map<String, Object> issuer(String id, String name, String site) {
        Map<String, Object> issuer = new LinkedHashMap<>();
        issuer.put("id", id);
        issuer.put(TYPE, List.of("Profile"));
        issuer.put(NAME, name);
        issuer.put("url", site);
        return issuer;
    }

    private static Map<String, Object> subject(CertificateData data, String programmeId, Frame frame, Words words) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", holderId(frame));
        subject.put(TYPE, List.of("AchievementSubject"));
        subject.put(
                "identifier",
                List.of(Map.of(
                        TYPE,
                        "IdentityObject",
                        "hashed",
                        false,
                        "identityHash",
                        data.holder().fullName(),
                        "identityType",
                        NAME)));
        subject.put("activityStartDate", atStartOf(data.training().from()).toString());
        subject.put("activityEndDate", atStartOf(data.training().to()).toString());
        subject.put("licenseNumber", Objects.requireNonNull(data.registerNumber()));
        subject.put("achievement", achievement(data, programmeId, words));
        return subject;
    }

    private static Map<String, Object> achievement(CertificateData data, String programmeId, Words words) {
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", programmeId);
        achievement.put(TYPE, List.of("Achievement"));
        achievement.put("achievementType", "CertificateOfCompletion");
        achievement.put(NAME, name(data, words));
        achievement.put("description", words.description());
        achievement.put("criteria", Map.of("narrative", words.criteria()));
        return achievement;
    }

    private static Map<String, Object> status(Frame frame) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("id", frame.statusList() + "#" + frame.position());
        status.put(TYPE, "BitstringStatusListEntry");
        status.put("statusPurpose", "revocation");
        status.put("statusListIndex", String.valueOf(frame.position()));
        status.put("statusListCredential", frame.statusList());
        return status;
    }

    /** The same programme of the same body is the same achievement, without its code being told. */
    static String programmeId(String issuer, String programme) {
        var name = issuer + "/" + programme;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(CertificateData data, Words words) {
        boolean specimen = data.marks().contains(CertificateMark.SAMPLE);
        return (specimen ? words.specimen() + ": " : "") + data.training().programme();
    }

    /** Names nobody: it holds in this badge alone. */
    private static String holderId(Frame frame) {
        return "urn:uuid:" + frame.badge() + "#holder";
    }

    private static Instant atStartOf(LocalDate day) {
        return day.atStartOfDay(PlatformTime.ZONE).toInstant();
    }
}
