package vn.taphuan.certificates.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.certificates.issuing.CertificateBatches;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.sealing.TrialAuthority;
import vn.taphuan.certificates.token.FileOutcome.Reason;
import vn.taphuan.classes.People;
import vn.taphuan.platform.files.Sha256;

/** Papers go to a signer's own token and come back: each finds its paper, wrong ones are given back, nothing is replaced. */
@DemoInstallation
class OutsideSigningIT {

    private static final String CLERK = "trungtam";

    @Autowired
    MockMvc browser;

    @Autowired
    People people;

    @Autowired
    TaughtClasses taught;

    @Autowired
    CertificateBatches batches;

    @Autowired
    OutsideSigning signing;

    @Autowired
    SignerCertificates signers;

    @Autowired
    CertificatePapers papers;

    @Autowired
    JdbcTemplate jdbc;

    private static TrialAuthority authority;
    private static TrialAuthority.Identity director;
    private static TrialAuthority.Identity somebody;
    private BatchId batch;

    @BeforeAll
    static void tokens() throws Exception {
        authority = new TrialAuthority();
        director = authority.identity("EC");
        somebody = authority.identity("RSA");
    }

    @AfterAll
    static void close() {
        authority.close();
    }

    @BeforeEach
    void aReleasedBatch() {
        taught.hireStaff();
        batch = released(5);
    }

    private BatchId released(int count) {
        var east = people.centre(1);
        var trainees = taught.trainees(east, count);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        var id = taught.signed(of, trainees, null);
        people.as("bantochuc", () -> batches.release(id, 2));
        return id;
    }

    @Test
    void papersGoOutWithAListAndComeBackAsRevisionsWhateverTheirFilesAreCalled() throws Exception {
        var files = exported();
        assertThat(files).hasSize(6);
        var list = new String(files.remove(SigningZip.MANIFEST));
        var signed = new LinkedHashMap<String, byte[]>();
        int n = 0;
        for (var file : files.entrySet()) {
            assertThat(list)
                    .contains(file.getKey() + ",\"", Sha256.of(file.getValue()).hex());
            signed.put("thu-muc/đã ký " + n++ + ".PDF", SigningProgram.sign(file.getValue(), director));
        }
        signed.put(SigningZip.MANIFEST, list.getBytes());
        signed.put("__MACOSX/x", new byte[] {1});
        var came = takenBack(zipped(signed));
        assertThat(came).hasSize(5).allMatch(FileOutcome.Kept.class::isInstance);
        assertThat(((FileOutcome.Kept) came.getFirst()).signers()).containsExactly("Trial seal");
        var now = batch();
        assertThat(now.waiting()).isZero();
        assertThat(now.signed()).isEqualTo(5);
        assertThat(forms(now.papers().getFirst())).containsExactly("B", "B");
        assertThat(exported()).containsOnlyKeys(SigningZip.MANIFEST);
        assertThat(takenBack(zipped(signed))).hasSize(5).allMatch(FileOutcome.AlreadySigned.class::isInstance);
        assertThat(forms(now.papers().getFirst())).containsExactly("B", "B");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where action = 'certificate.signed-outside' and subject_id = ?",
                        Integer.class,
                        now.papers().getFirst().id().value()))
                .isEqualTo(1);
    }

    @Test
    void everyWrongFileIsGivenBackWithItsReason() throws Exception {
        var paper = batch().papers().getFirst();
        var file = file(paper);
        assertThat(refused("nonsense".getBytes())).isEqualTo(Reason.UNREADABLE);
        assertThat(refused(new byte[SignedFileCheck.LARGEST + 1])).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(file)).isEqualTo(Reason.NOT_SIGNED);
        assertThat(refused(SigningProgram.sign(SigningProgram.rewrite(file), director)))
                .isEqualTo(Reason.ALTERED);
        assertThat(refused(SigningProgram.sign(SigningProgram.stick(file), director)))
                .isEqualTo(Reason.MORE_THAN_SIGNED);
        assertThat(refused(SigningProgram.stick(file))).isEqualTo(Reason.MORE_THAN_SIGNED);
        assertThat(refused(SigningProgram.sign(
                        file,
                        director,
                        new com.itextpdf.kernel.geom.Rectangle(200, 200, 400, 200),
                        "SHA-256",
                        Instant.now())))
                .isEqualTo(Reason.COVERS_TEXT);
        assertThat(refused(SigningProgram.sign(file, director, null, "SHA-1", Instant.now())))
                .isEqualTo(Reason.WEAK);
        assertThat(refused(broken(SigningProgram.sign(file, director)))).isIn(Reason.BROKEN, Reason.UNREADABLE);
        var other = released(1);
        var foreign = people.as(CLERK, () -> signing.batch(other)).papers().getFirst();
        assertThat(refused(SigningProgram.sign(file(foreign), director))).isEqualTo(Reason.OTHER_BATCH);
        assertThat(forms(paper)).containsExactly("B");
        assertThat(take(SigningProgram.sign(file, director))).isInstanceOf(FileOutcome.Kept.class);
    }

    @Test
    void allPapersOfABatchAreSignedByTheSameUnlessACertificateIsRecorded() throws Exception {
        var all = batch().papers();
        assertThat(take(SigningProgram.sign(file(all.get(0)), director))).isInstanceOf(FileOutcome.Kept.class);
        assertThat(refused(SigningProgram.sign(file(all.get(1)), somebody))).isEqualTo(Reason.OTHER_SIGNER);
        var body = people.centre(1);
        var theirs = new SignerChain(somebody.chain()).pem().getBytes();
        assertThat(people.as("bantochuc", () -> signers.record(body, theirs)))
                .isEqualTo(new RecordSignerResult.Recorded("Trial seal"));
        assertThat(people.as("bantochuc", () -> signers.record(body, theirs)))
                .isEqualTo(new RecordSignerResult.AlreadyThere());
        assertThat(people.as("bantochuc", () -> signers.record(body, "x".getBytes())))
                .isEqualTo(new RecordSignerResult.Unreadable());
        assertThat(people.as(
                        "bantochuc",
                        () -> signers.record(
                                body,
                                new SignerChain(List.of(authority.certificate()))
                                        .pem()
                                        .getBytes())))
                .isEqualTo(new RecordSignerResult.NotForSigning());
        try {
            assertThat(refused(SigningProgram.sign(file(all.get(1)), director))).isEqualTo(Reason.OTHER_SIGNER);
            assertThat(take(SigningProgram.sign(file(all.get(1)), somebody))).isInstanceOf(FileOutcome.Kept.class);
        } finally {
            people.as("bantochuc", () -> {
                signers.of(body).forEach(one -> signers.end(one.id(), "hết nhiệm kỳ"));
                return null;
            });
        }
        assertThat(people.as("bantochuc", () -> signers.of(body))).isEmpty();
    }

    @Test
    void aPaperThatNoLongerCountsTakesNoSignature() throws Exception {
        var paper = batch().papers().getFirst();
        var signed = SigningProgram.sign(file(paper), director);
        jdbc.update(
                "update certificate set state = 'REVOKED', ended_on = '2026-12-10', ended_reason = 'x', ended_by = 'y' where id = ?",
                paper.id().value());
        assertThat(refused(signed)).isEqualTo(Reason.ENDED);
        assertThat(batch().waiting()).isEqualTo(4);
        assertThat(exported()).hasSize(5);
        jdbc.update(
                "update certificate set state = 'ISSUED', ended_on = null, ended_reason = null, ended_by = null where id = ?",
                paper.id().value());
    }

    @Test
    void ofManyWhoBringTheSamePaperAtOnceOneIsTaken() throws Exception {
        var paper = batch().papers().getFirst();
        var file = file(paper);
        List<Callable<FileOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var signed = SigningProgram.sign(file, director);
            all.add(() -> take(signed));
        }
        List<FileOutcome> came = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var one : threads.invokeAll(all)) {
                came.add(one.get());
            }
        }
        assertThat(came.stream().filter(FileOutcome.Kept.class::isInstance)).hasSize(1);
        assertThat(came.stream().filter(FileOutcome.AlreadySigned.class::isInstance))
                .hasSize(5);
        assertThat(forms(paper)).containsExactly("B", "B");
    }

    @Test
    void whoeverChecksSeesWhoSignedAndThatTheAuthorityIsNotKnownHere() throws Exception {
        var paper = batch().papers().getFirst();
        var before = file(paper);
        var signed = SigningProgram.sign(before, director);
        assertThat(take(signed)).isInstanceOf(FileOutcome.Kept.class);
        assertThat(file(paper)).isEqualTo(signed);
        assertThat(dropped(signed)).contains("Tệp thật", "Có chữ ký số của Trial seal", "chưa được khai");
        assertThat(dropped(before)).contains("Tệp thật").doesNotContain("Có chữ ký số của");
        var code = jdbc.queryForObject(
                "select code from certificate where id = ?",
                String.class,
                paper.id().value());
        assertThat(open(get("/verify/" + code))).contains("Có chữ ký số của Trial seal");
        assertThat(open(get("/api/v1/certificates/" + code + "/verification")))
                .contains("\"signatures\":[{\"signer\":\"Trial seal\"", "\"chain\":\"NOT_KNOWN\"");
        assertThat(dropped(SigningProgram.sign(signed, somebody))).contains("Tệp đã bị sửa");
    }

    @Test
    void aSignatureThatClaimsTheFutureCountsFromNow() throws Exception {
        var all = batch().papers();
        var future = Instant.now().plus(Duration.ofDays(30));
        assertThat(take(SigningProgram.sign(file(all.getFirst()), director, null, "SHA-256", future)))
                .isInstanceOf(FileOutcome.Kept.class);
        assertThat(batch().papers().getFirst().signatures().getFirst().at())
                .isBefore(Instant.now().plus(Duration.ofHours(2)));
    }

    @Test
    void anotherCentreAndWhoeverMayNeitherProposeNorSignAreRefused() {
        var paper = batch().papers().getFirst();
        assertThatThrownBy(() -> people.as("trungtamtay", () -> signing.batch(batch)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as("trungtamtay", () -> signing.take(batch, new byte[] {1})))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as("trungtamtay", () -> signing.paper(batch, paper.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as("kiemtra", () -> signing.batch(batch)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(people.as("giamdoc", () -> signing.batch(batch)).papers()).hasSize(5);
    }

    @Test
    void anArchiveIsReadFileByFileWithinBounds() throws Exception {
        List<String> names = new ArrayList<>();
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= ReturnedFiles.MOST; i++) {
            many.put(i + ".pdf", new byte[] {1});
        }
        assertThat(ReturnedFiles.each("x.zip", zipped(many), (name, content) -> names.add(name)))
                .isEqualTo(ReturnedFiles.End.BEYOND_BOUNDS);
        assertThat(names).hasSize(ReturnedFiles.MOST);
        assertThat(ReturnedFiles.each(
                        "x.zip",
                        zipped(Map.of("bomb.pdf", new byte[30_000_000])),
                        (name, content) -> assertThat(content).hasSize(SignedFileCheck.LARGEST + 1)))
                .isEqualTo(ReturnedFiles.End.BEYOND_BOUNDS);
        var cut = zipped(Map.of("a.pdf", HexFormat.of().parseHex("00112233445566778899")))
                .readNBytes(40);
        assertThat(ReturnedFiles.each("x.zip", new ByteArrayInputStream(cut), (name, content) -> {}))
                .isEqualTo(ReturnedFiles.End.BROKEN);
    }

    // ── how it is done ───────────────────────────────────────────────────────────────

    private SignedBatch batch() {
        return people.as(CLERK, () -> signing.batch(batch));
    }

    private FileOutcome take(byte[] pdf) {
        return people.as(CLERK, () -> signing.take(batch, pdf));
    }

    private Reason refused(byte[] pdf) {
        assertThat(take(pdf)).isInstanceOf(FileOutcome.Refused.class);
        return ((FileOutcome.Refused) take(pdf)).reason();
    }

    private byte[] file(SignedPaper paper) {
        return people.as(CLERK, () -> papers.forStaff(paper.id())).content();
    }

    private List<String> forms(SignedPaper paper) {
        return jdbc.queryForList(
                "select form from certificate_file where certificate_id = ? order by revision",
                String.class,
                paper.id().value());
    }

    /** Turns a digit of the signed range between the seal and the new signature. */
    private static byte[] broken(byte[] signed) {
        var text = new String(signed, java.nio.charset.StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/Reason");
        signed[at + 1] = 'S';
        return signed;
    }

    private Map<String, byte[]> exported() throws Exception {
        var out = new ByteArrayOutputStream();
        people.as(CLERK, () -> {
            try {
                SigningZip.write(
                        out,
                        "a,b,c",
                        signing.batch(batch).papers().stream()
                                .filter(SignedPaper::waits)
                                .toList(),
                        paper -> signing.paper(batch, paper.id()));
            } catch (java.io.IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
            return null;
        });
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static InputStream zipped(Map<String, byte[]> files) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private List<FileOutcome> takenBack(InputStream zip) throws Exception {
        List<FileOutcome> came = new ArrayList<>();
        assertThat(ReturnedFiles.each("x.zip", zip, (name, pdf) -> came.add(take(pdf))))
                .isEqualTo(ReturnedFiles.End.WHOLE);
        return came;
    }

    private String dropped(byte[] pdf) throws Exception {
        return open(post("/verify/file").content(pdf).contentType("application/octet-stream"));
    }

    private String open(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(asked -> {
                    asked.setRemoteAddr("198.51.100." + (System.nanoTime() % 250));
                    return asked;
                }))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
