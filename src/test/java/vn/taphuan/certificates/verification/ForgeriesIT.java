package vn.taphuan.certificates.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.DemoInstallation;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificatePdf;
import vn.taphuan.certificates.document.CertificateProof;
import vn.taphuan.certificates.keys.KeyPurpose;
import vn.taphuan.certificates.keys.SealKeys;
import vn.taphuan.certificates.keys.TrialKeys;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.sealing.QrPayload;
import vn.taphuan.classes.People;
import vn.taphuan.platform.pdf.PdfSealing;
import vn.taphuan.platform.pdf.PrintedPaper;

/** Twelve forgeries, each recognised with the register at hand and, where the QR code suffices, without a network. */
@DemoInstallation
class ForgeriesIT {

    private static final String ALTERED = "Tệp đã bị sửa";
    private static final String GENUINE = "Tệp thật";

    @Autowired
    MockMvc browser;

    @Autowired
    People people;

    @Autowired
    TaughtClasses taught;

    @Autowired
    CertificatePapers papers;

    @Autowired
    SealKeys keys;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    private static CertificateSummary issued;
    private static CertificateSummary other;
    private static byte[] original;
    private static int addresses;

    @BeforeEach
    void twoCertificates() {
        if (issued != null) {
            return;
        }
        var both = taught.issued(2, null);
        issued = both.getFirst();
        other = both.getLast();
        original = file(issued);
    }

    @AfterEach
    void stillCounts() {
        jdbc.update(
                "update certificate set state = 'ISSUED', replaced_by = null, ended_on = null, ended_reason = null, ended_by = null where id = ?",
                issued.id().value());
    }

    @Test
    void theOriginalIsGenuineOnlineAndWithoutANetwork() throws Exception {
        var page = dropped(original);
        assertThat(page)
                .contains(GENUINE, "Giấy còn hiệu lực", issued.fullName(), "khóa thử nghiệm")
                .doesNotContain(ALTERED);
        var said = offline(payload(original), issued).orElseThrow();
        assertThat(said.fullName()).isEqualTo(issued.fullName());
        assertThat(said.number()).isEqualTo(issued.number());
        assertThat(said.specimen()).isTrue();
    }

    @Test
    void forgery1AChangedName() throws Exception {
        var forged = printed(one -> copy(
                one,
                new CertificateData.Holder(
                        one.holder().fullName() + " An",
                        one.holder().birthYear(),
                        one.holder().unit(),
                        one.holder().position()),
                one.training(),
                one.registerNumber(),
                one.signing()));
        assertThatOnlyDiffers(forged, "họ và tên");
        assertThat(offline(payload(forged), issued).orElseThrow().fullName()).isEqualTo(issued.fullName());
    }

    @Test
    void forgery2AChangedDate() throws Exception {
        var forged = printed(one -> copy(
                one,
                one.holder(),
                one.training(),
                one.registerNumber(),
                new CertificateData.Signing(
                        one.signing().place(),
                        LocalDate.of(2025, 12, 31),
                        one.signing().titleLines(),
                        one.signing().signerName())));
        assertThatOnlyDiffers(forged, "ngày cấp");
        assertThat(offline(payload(forged), issued).orElseThrow().issuedOn()).isEqualTo(issued.issuedOn());
    }

    @Test
    void forgery3AnAddedGrade() throws Exception {
        var forged = printed(one -> copy(
                one,
                one.holder(),
                new CertificateData.Training(
                        one.training().programme(),
                        one.training().modules(),
                        one.training().periods(),
                        one.training().from(),
                        one.training().to(),
                        one.training().venue(),
                        one.training().className(),
                        "Xuất sắc"),
                one.registerNumber(),
                one.signing()));
        assertThatOnlyDiffers(forged, "xếp loại");
        assertThat(offline(payload(forged), issued).orElseThrow().grade()).isEmpty();
    }

    @Test
    void forgery4AChangedNumber() throws Exception {
        var forged = printed(one -> copy(one, one.holder(), one.training(), "9" + one.registerNumber(), one.signing()));
        assertThatOnlyDiffers(forged, "số vào sổ");
        assertThat(offline(payload(forged), issued).orElseThrow().number()).isEqualTo(issued.number());
    }

    @Test
    void forgery5ASwappedQrCode() throws Exception {
        var data = data(issued);
        var foreign = data(other).verification();
        var forged = CertificatePdf.render(
                new CertificateData(
                        data.layoutVersion(),
                        data.template(),
                        data.issuer(),
                        data.holder(),
                        data.training(),
                        data.decision(),
                        data.registerNumber(),
                        data.signing(),
                        foreign,
                        data.frozenAt(),
                        data.marks()),
                new CertificateProof(payload(file(other)), new byte[] {'{', '}'}));
        assertThat(dropped(forged)).contains(ALTERED, "họ và tên", "số vào sổ", other.number());
        assertThat(offline(payload(forged), issued)).isEmpty();
        assertThat(offline(payload(forged), other).orElseThrow().fullName()).isNotEqualTo(issued.fullName());
    }

    @Test
    void forgery6ARewrittenFile() throws Exception {
        var saved = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(original)) {
            document.save(saved, CompressParameters.NO_COMPRESSION);
        }
        assertThat(dropped(saved.toByteArray()))
                .contains(ALTERED, "Chữ trong tệp không khác sổ cấp")
                .doesNotContain(GENUINE);
    }

    @Test
    void forgery7ARemovedSeal() throws Exception {
        var end = new String(original, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("%%EOF") + 6;
        assertThat(dropped(Arrays.copyOf(original, end))).contains(ALTERED, "Tệp không có dấu số");
    }

    @Test
    void forgery8AForeignSeal() throws Exception {
        var foreign = TrialKeys.make();
        var forged = PdfSealing.seal(
                printed(UnaryOperator.identity()),
                new PdfSealing.Key(foreign.secret(), foreign.known().chain(), null),
                new PdfSealing.Words("x", "y"),
                java.time.Instant.now());
        assertThat(dropped(forged)).contains(ALTERED, "Dấu số không phải của nền tảng này");
    }

    @Test
    void forgery9AnEarlierFileThatWasReplaced() throws Exception {
        end("REPLACED");
        assertThat(dropped(original)).contains(GENUINE, "Đã được thay thế").doesNotContain("Giấy còn hiệu lực");
        assertThat(listed(issued)).contains("REPLACED");
    }

    @Test
    void forgery10ARevokedCertificate() throws Exception {
        end("REVOKED");
        assertThat(dropped(original)).contains(GENUINE, "Đã thu hồi").doesNotContain(issued.fullName());
        assertThat(listed(issued)).contains("REVOKED");
        assertThat(listed(other)).isEmpty();
    }

    @Test
    void forgery11SomethingAddedAfterTheSeal() throws Exception {
        var added = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(original)) {
            document.getDocumentCatalog().setLanguage("en");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(added);
        }
        assertThat(added.toByteArray()).startsWith(original);
        assertThat(dropped(added.toByteArray())).contains(ALTERED, "thêm vào sau khi đóng dấu");
    }

    @Test
    void forgery12APictureWithEditedText() throws Exception {
        try (var paper = Loader.loadPDF(original)) {
            var picture = new PDFRenderer(paper).renderImageWithDPI(0, 150);
            var brush = picture.createGraphics();
            brush.setColor(java.awt.Color.WHITE);
            brush.fillRect(picture.getWidth() / 4, picture.getHeight() * 38 / 100, picture.getWidth() / 2, 60);
            brush.dispose();
            var forged = new ByteArrayOutputStream();
            try (var document = new PDDocument()) {
                var page = new PDPage(new PDRectangle(842, 595));
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 842, 595);
                }
                document.save(forged);
            }
            assertThat(dropped(forged.toByteArray())).contains("Không phải của hệ thống này", "quét mã QR");
            assertThat(offline(payload(forged.toByteArray()), issued)
                            .orElseThrow()
                            .fullName())
                    .isEqualTo(issued.fullName());
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            assertThat(dropped(png.toByteArray())).contains("Không đọc được tệp");
        }
    }

    @Test
    void aFileIsBoundedAndNeverStored() throws Exception {
        var before = jdbc.queryForObject("select count(*) from platform_file", Integer.class);
        assertThat(dropped(new byte[FileChecks.LARGEST + 1])).contains("Không đọc được tệp");
        assertThat(dropped("%PDF-1.7 nonsense".getBytes())).contains("Không đọc được tệp");
        assertThat(jdbc.queryForObject("select count(*) from platform_file", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void programsGetTheSameAnswerAsItIsDescribed() throws Exception {
        var known =
                json.readTree(open(get("/api/v1/certificates/" + issued.code().value() + "/verification"))
                        .getContentAsString());
        assertThat(known.get("state").asString()).isEqualTo("VALID");
        assertThat(known.get("holder").asString()).isEqualTo(issued.fullName());
        assertThat(known.get("sealLevel").asString()).isEqualTo("B");
        var schemas = json.readTree(open(get("/api/v1/openapi.json")).getContentAsString())
                .get("components")
                .get("schemas");
        var described = schemas.get("Verification");
        assertThat(described.get("properties").propertyNames()).containsAll(known.propertyNames());
        assertThat(Arrays.stream(VerificationApi.Answer.class.getRecordComponents())
                        .map(part -> part.getName()))
                .containsExactlyInAnyOrderElementsOf(described.get("properties").propertyNames());
        for (JsonNode name : described.get("required")) {
            assertThat(known.has(name.asString())).isTrue();
        }
        var unknown = open(get("/api/v1/certificates/00000-00000-00000-00000/verification"));
        assertThat(unknown.getStatus()).isEqualTo(404);
        assertThat(unknown.getContentAsString()).isEqualTo("{\"state\":\"UNKNOWN\"}");
        assertThat(open(get("/api/v1/certificates/x/verification")).getContentAsString())
                .isEqualTo(unknown.getContentAsString());
    }

    @Test
    void whatIsTakenAlongTellsNoCode() throws Exception {
        end("REVOKED");
        var list = open(get("/verify/revoked.json")).getContentAsString();
        assertThat(list).doesNotContain(issued.code().value(), issued.number(), issued.fullName());
        var set = open(get("/verify/keys.json")).getContentAsString();
        assertThat(set).contains("\"QR\"", "\"SEAL\"").doesNotContain("pkcs12");
        assertThat(open(get("/verify/offline")).getContentAsString()).contains("offline.js", "data-text");
        assertThat(open(get("/verify/sw.js")).getContentType()).startsWith("text/javascript");
        assertThat(open(get("/verify/keys.crl")).getContentAsByteArray()).isNotEmpty();
    }

    // ── how it is done ───────────────────────────────────────────────────────────────

    private void assertThatOnlyDiffers(byte[] forged, String field) throws Exception {
        assertThat(dropped(forged)).contains(ALTERED, "<span id=\"differing\">" + field + "</span>");
    }

    /** The paper as a forger prints it who has all of our means but the key. */
    private byte[] printed(UnaryOperator<CertificateData> change) throws Exception {
        return CertificatePdf.render(
                change.apply(data(issued)), new CertificateProof(payload(original), new byte[] {'{', '}'}));
    }

    private static CertificateData copy(
            CertificateData one,
            CertificateData.Holder holder,
            CertificateData.Training training,
            String number,
            CertificateData.Signing signing) {
        return new CertificateData(
                one.layoutVersion(),
                one.template(),
                one.issuer(),
                holder,
                training,
                one.decision(),
                number,
                signing,
                one.verification(),
                one.frozenAt(),
                one.marks());
    }

    private CertificateData data(CertificateSummary one) {
        return json.readValue(
                jdbc.queryForObject(
                        "select data_json from certificate where id = ?",
                        String.class,
                        one.id().value()),
                CertificateData.class);
    }

    private byte[] file(CertificateSummary one) {
        return people.as("trungtam", () -> papers.forStaff(one.id())).content();
    }

    private static String payload(byte[] pdf) throws Exception {
        try (var paper = new PrintedPaper(pdf)) {
            var address = paper.qrCode();
            return address.substring(address.indexOf('#') + 1);
        }
    }

    /** As a phone does it: the public keys, and nothing else. */
    private Optional<QrPayload> offline(String payload, CertificateSummary one) {
        return QrPayload.read(
                payload,
                one.code().value(),
                id -> keys.all(KeyPurpose.QR).stream()
                        .filter(key -> key.keyId().startsWith(id))
                        .<PublicKey>map(key -> key.certificate().getPublicKey())
                        .toList());
    }

    private List<String> listed(CertificateSummary one) throws Exception {
        var lists = new OfflineLists(
                keys, org.springframework.jdbc.core.simple.JdbcClient.create(jdbc), json, java.time.Clock.systemUTC());
        var list = json.readTree(json.readTree(lists.revoked()).get("list").asString());
        var digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(one.code().value().getBytes());
        var hash = java.util.HexFormat.of().formatHex(digest, 0, 8);
        return list.get("codes")
                .valueStream()
                .filter(entry -> entry.get(0).asString().equals(hash))
                .map(entry -> entry.get(1).asString())
                .toList();
    }

    private void end(String state) {
        jdbc.update(
                "update certificate set state = ?, replaced_by = ?, ended_on = '2026-12-10', ended_reason = 'x', ended_by = 'y' where id = ?",
                state,
                state.equals("REPLACED") ? other.id().value() : (UUID) null,
                issued.id().value());
    }

    private String dropped(byte[] pdf) throws Exception {
        return open(post("/verify/file").content(pdf).contentType("application/octet-stream"))
                .getContentAsString();
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
        var address = "203.0.113." + (addresses++ % 250);
        return browser.perform(request.with(asked -> {
                    asked.setRemoteAddr(address);
                    return asked;
                }))
                .andReturn()
                .getResponse();
    }
}
