package vn.taphuan.certificates.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.Outside;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.classes.People;

@DemoInstallation
class VerifyPagesIT {

    @Autowired
    MockMvc browser;

    @Autowired
    People people;

    @Autowired
    TaughtClasses taught;

    @Autowired
    JdbcTemplate jdbc;

    private static CertificateSummary issued;

    @BeforeEach
    void aCertificate() {
        if (issued != null) {
            return;
        }
        issued = taught.issued(1, null).getFirst();
    }

    @Test
    void theCodeOfAPaperShowsWhatThePaperSays() throws Exception {
        var page = open(get("/verify/" + issued.code().grouped()));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains(
                        issued.number(),
                        issued.fullName(),
                        issued.programme(),
                        "Giấy còn hiệu lực",
                        "MẪU – KHÔNG CÓ GIÁ TRỊ");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void anUnknownCodeIsAHelpfulPageWith404() throws Exception {
        var page = open(get("/verify/00000-00000-00000-00000"));
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString()).contains("Không tìm thấy").doesNotContain(issued.fullName());
        assertThat(open(get("/verify/nonsense")).getContentAsString()).isEqualTo(page.getContentAsString());
    }

    @Test
    void aTypedCodeLeadsToItsPage() throws Exception {
        var page = open(get("/verify").param("code", issued.code().value().toLowerCase(Locale.ROOT)));
        assertThat(page.getStatus()).isEqualTo(302);
        assertThat(page.getRedirectedUrl()).isEqualTo("/verify/" + issued.code().grouped());
    }

    @Test
    void numberBodyAndNameTogetherFindIt() throws Exception {
        var page = open(lookup(issued.number(), issued.body().value().toString(), issued.fullName()));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains(issued.number(), issued.fullName());
        var decomposed = Normalizer.normalize(
                "  "
                        + issued.fullName()
                                .toUpperCase(Locale.forLanguageTag("vi"))
                                .replace(" ", "   "),
                Normalizer.Form.NFD);
        assertThat(open(lookup(" " + issued.number(), issued.body().value().toString(), decomposed))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aWrongPairLooksExactlyLikeAnUnknownNumber() throws Exception {
        var unknown = open(lookup("999999/2026-GCN", issued.body().value().toString(), issued.fullName()));
        var wrongs = List.of(
                lookup(issued.number(), issued.body().value().toString(), "Nông Thị Mẫu Khác"),
                lookup(issued.number(), people.centre(2).value().toString(), issued.fullName()),
                lookup(issued.number(), UUID.randomUUID().toString(), issued.fullName()),
                lookup(issued.number(), "x", issued.fullName()),
                lookup(issued.number(), issued.body().value().toString(), ""),
                lookup("", "", ""));
        assertThat(unknown.getStatus()).isEqualTo(404);
        for (var wrong : wrongs) {
            var page = open(wrong);
            assertThat(page.getStatus()).isEqualTo(404);
            assertThat(page.getContentAsByteArray()).isEqualTo(unknown.getContentAsByteArray());
            assertThat(page.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
        }
    }

    @Test
    void tooManyTriesFromOneAddressMustWait() throws Exception {
        var address = "192.0.2.200";
        for (int i = 0; i < 10; i++) {
            assertThat(from(address, lookup("1/1999", "x", "y")).getStatus()).isEqualTo(404);
        }
        var wait = from(address, lookup(issued.number(), issued.body().value().toString(), issued.fullName()));
        assertThat(wait.getStatus()).isEqualTo(429);
        assertThat(wait.getHeader("Retry-After")).isEqualTo("60");
        assertThat(wait.getContentAsString()).contains("chờ vài phút").doesNotContain(issued.fullName());
        assertThat(from(address, get("/verify/" + issued.code().grouped())).getStatus())
                .isEqualTo(200);
    }

    @Test
    void theFormOffersBodiesWithARegisterAndNeedsNoSignIn() throws Exception {
        var page = open(get("/verify"));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains(
                        "Trung tâm chính trị Ví Dụ Đông", issued.body().value().toString());
    }

    @Test
    void aRevokedOrReplacedCertificateSaysSo() throws Exception {
        var code = "/verify/" + issued.code().grouped();
        jdbc.update(
                "update certificate set state = 'REVOKED', ended_on = '2026-12-10', ended_reason = 'Cấp nhầm người', ended_by = 'Giám đốc' where id = ?",
                issued.id().value());
        try {
            assertThat(open(get(code)).getContentAsString())
                    .contains("Đã thu hồi", "10/12/2026", "Cấp nhầm người")
                    .doesNotContain(issued.fullName());
            jdbc.update(
                    "update certificate set state = 'REPLACED', replaced_by = id where id = ?",
                    issued.id().value());
            assertThat(open(get(code)).getContentAsString()).contains("Đã được thay thế");
        } finally {
            jdbc.update(
                    "update certificate set state = 'ISSUED', replaced_by = null, ended_on = null, ended_reason = null, ended_by = null where id = ?",
                    issued.id().value());
        }
    }

    private static MockHttpServletRequestBuilder lookup(String number, String issuer, String name) {
        return post("/verify").param("number", number).param("issuer", issuer).param("name", name);
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
        return Outside.open(browser, request);
    }

    private MockHttpServletResponse from(String address, MockHttpServletRequestBuilder request) throws Exception {
        return Outside.from(address, browser, request);
    }
}
