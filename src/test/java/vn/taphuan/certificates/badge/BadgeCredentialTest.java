package vn.taphuan.certificates.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.SampleCertificates;

/** Badges of short and long data are what the standard asks; what is missing or not in its contexts is found. */
class BadgeCredentialTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ISSUER = "https://taphuan.example.vn/api/v1/badges/issuers/1";

    static List<CertificateData> lengths() {
        return List.of(SampleCertificates.shortest(), SampleCertificates.longer(), SampleCertificates.longest());
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void itIsWhatTheStandardAsks(CertificateData data) throws Exception {
        assertThat(BadgeSchema.faults(JSON.writeValueAsString(claims(data)))).isEmpty();
    }

    @Test
    void whatIsMissingOrUnknownToTheContextsIsFound() throws Exception {
        for (var part : List.of("@context", "issuer", "credentialSubject", "credentialStatus", "validFrom", "nbf")) {
            var without = new LinkedHashMap<>(claims(SampleCertificates.shortest()));
            without.remove(part);
            assertThat(BadgeSchema.faults(JSON.writeValueAsString(without))).isNotEmpty();
        }
        var more = new LinkedHashMap<>(claims(SampleCertificates.shortest()));
        more.put("birthYear", 1980);
        assertThat(BadgeSchema.faults(JSON.writeValueAsString(more))).isNotEmpty();
    }

    @Test
    void itTellsNeitherBirthNorUnitNorCode() {
        var data = SampleCertificates.longer();
        assertThat(JSON.writeValueAsString(claims(data)))
                .contains(data.holder().fullName())
                .doesNotContain(data.holder().unit(), "" + data.holder().birthYear())
                .doesNotContain(data.verification().code());
    }

    @Test
    void theSameProgrammeOfTheSameBodyIsTheSameAchievement() {
        assertThat(BadgeCredential.programmeId(ISSUER, "nc-lsd"))
                .isEqualTo(BadgeCredential.programmeId(ISSUER, "nc-lsd"))
                .isNotEqualTo(BadgeCredential.programmeId(ISSUER, "khcn"))
                .doesNotContain("nc-lsd");
    }

    private static Map<String, Object> claims(CertificateData data) {
        return BadgeCredential.claims(
                data,
                BadgeCredential.programmeId(ISSUER, "nc-lsd"),
                new BadgeCredential.Frame(
                        UUID.fromString("0e4b1a5e-9a55-4d2c-8b8f-0b53d8a5f001"),
                        ISSUER,
                        "Trung tâm chính trị xã Ví Dụ",
                        "https://taphuan.example.vn",
                        ISSUER + "/status/1",
                        77),
                new BadgeCredential.Words("Giấy chứng nhận hoàn thành", "Hoàn thành 7 chuyên đề", "MẪU"));
    }
}
