package vn.taphuan.certificates.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.DemoInstallation;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.document.CertificatePdf;
import vn.taphuan.certificates.keys.CertificateKeys;
import vn.taphuan.certificates.keys.KeyAlgorithm;
import vn.taphuan.certificates.keys.KeyPurpose;
import vn.taphuan.certificates.keys.KeySummary;
import vn.taphuan.certificates.keys.RotateKeyResult;
import vn.taphuan.certificates.keys.SealKeys;
import vn.taphuan.certificates.sealing.TrialAuthority;
import vn.taphuan.certificates.sealing.TrialSealing;
import vn.taphuan.certificates.templates.PaperPrinter;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.People;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.pdf.PdfInspection;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/** Files get their seal, keep every earlier form, and survive whatever becomes of keys and authorities. */
@DemoInstallation
class SealedPapersIT {

    @Autowired
    PaperPrinter printer;

    @Autowired
    CertificateRegister register;

    @Autowired
    StoredPapers papers;

    @Autowired
    MissingPapers missing;

    @Autowired
    SealKeys keys;

    @Autowired
    CertificateKeys settings;

    @Autowired
    People people;

    @Autowired
    FileStore files;

    @Autowired
    LostRaces races;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    @Autowired
    JsonMapper json;

    @Autowired
    MessageSource texts;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aPaperIsSealedByTheKeyOfItsBodyElseThePlatforms() throws Exception {
        var body = new UnitId(UUID.randomUUID());
        var first = released(body);
        assertThat(signer(papers.ensure(first))).isEqualTo(working().keyId());
        var own = SystemWork.call("test", () -> settings.rotate(body, KeyAlgorithm.RSA_3072, 0, "own key"));
        assertThat(signer(papers.ensure(released(body)))).isEqualTo(((RotateKeyResult.Done) own).keyId());
        assertThat(forms(first)).containsExactly("B");
    }

    @Test
    void ofManyWhoNeedTheFirstKeysAtOnceAllGetTheSame() throws Exception {
        jdbc.update("update certificate_key set purpose = concat('OLD_', purpose)");
        try {
            assertThat(askedBySixAtOnce()).hasSize(1);
        } finally {
            jdbc.update("delete from certificate_key where purpose not like 'OLD%'");
            jdbc.update("update certificate_key set purpose = substr(purpose, 5)");
        }
    }

    private Set<String> askedBySixAtOnce() throws Exception {
        var start = new CyclicBarrier(6);
        List<Callable<String>> askers = IntStream.range(0, 6)
                .<Callable<String>>mapToObj(i -> () -> {
                    start.await();
                    return keys.forQr().known().keyId()
                            + keys.forBody(new UnitId(UUID.randomUUID()))
                                    .known()
                                    .keyId();
                })
                .toList();
        var got = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var one : threads.invokeAll(askers)) {
                got.add(one.get());
            }
        }
        return got;
    }

    @Test
    void aPaperOfTheTimeBeforeSealsGetsOneBesideIt() throws Exception {
        var id = released(new UnitId(UUID.randomUUID()));
        var plain = CertificatePdf.render(RegisterIT.paper());
        var sha256 = files.store(plain, "application/pdf");
        jdbc.update(
                "insert into certificate_file (certificate_id, revision, form, sha256, made_at) values (?, 1, 'PLAIN', ?, now())",
                id.value(),
                sha256.digest());
        assertThat(papers.ensure(id)).startsWith(plain);
        assertThat(forms(id)).containsExactly("PLAIN", "B");
    }

    @Test
    void afterAChangeOfKeysNewPapersHaveTheNewSealAndOldOnesStay() throws Exception {
        var body = new UnitId(UUID.randomUUID());
        var before = papers.ensure(released(body));
        var seen = working();
        var result = people.as(
                "bantochuc", () -> settings.rotate(KeyPurpose.SEAL, KeyAlgorithm.EC_P256, seen.number(), "every year"));
        assertThat(result).isInstanceOf(RotateKeyResult.Done.class);
        assertThat(people.as(
                        "bantochuc",
                        () -> settings.rotate(KeyPurpose.SEAL, KeyAlgorithm.EC_P256, seen.number(), "again")))
                .isEqualTo(new RotateKeyResult.Changed());
        assertThat(signer(papers.ensure(released(body))))
                .isEqualTo(working().keyId())
                .isNotEqualTo(seen.keyId());
        assertThat(keys.known(PdfInspection.of(before, () -> {})
                        .seals()
                        .getFirst()
                        .signer()
                        .getPublicKey()))
                .isPresent();
    }

    @Test
    void aStolenKeyIsReplacedAtOnceAndItsPapersAreSealedAnew() throws Exception {
        var body = new UnitId(UUID.randomUUID());
        var id = released(body);
        var before = papers.ensure(id);
        var stolen = working();
        var result = people.as(
                "bantochuc", () -> settings.stolen(stolen.id(), clock.instant().minusSeconds(60), "laptop lost"));
        assertThat(result).isEqualTo(new RotateKeyResult.Done(working().keyId()));
        assertThat(keys.revocations().getRevokedCertificates()).isNotEmpty();
        assertThat(papers.ensure(id)).isNotEqualTo(before);
        assertThat(forms(id)).containsExactly("B", "B");
        assertThat(signer(papers.ensure(id))).isEqualTo(working().keyId());
        Integer audited = jdbc.queryForObject(
                "select count(*) from audit_entry where action = 'certificate.key-stolen'", Integer.class);
        assertThat(audited).isPositive();
    }

    @Test
    void timeAndRevocationComeAsFormsBesideTheSealOnceTheAuthorityAnswers() throws Exception {
        var id = released(new UnitId(UUID.randomUUID()));
        var sealed = papers.ensure(id);
        try (var down = new TrialAuthority();
                var up = new TrialAuthority()) {
            down.goDown();
            assertThatThrownBy(() -> with(down).raise(id)).isInstanceOf(IllegalStateException.class);
            assertThat(forms(id)).containsExactly("B");
            var raising = with(up);
            raising.raise(id);
            raising.raise(id);
            assertThat(forms(id)).containsExactly("B", "T", "LT");
            assertThat(papers.ensure(id)).startsWith(sealed);
        }
    }

    private StoredPapers with(TrialAuthority authority) {
        var sealing = new TrialSealing(keys, printer, json, texts, clock).with(authority.timeStamps());
        return new StoredPapers(client, json, files, missing, sealing, transactions, clock);
    }

    private KeySummary working() {
        return SystemWork.call("test", () -> settings.ofThePlatform()).stream()
                .filter(key -> key.purpose() == KeyPurpose.SEAL && key.state() == KeySummary.State.WORKS)
                .findFirst()
                .orElseThrow();
    }

    private String signer(byte[] pdf) throws Exception {
        var seal = PdfInspection.of(pdf, () -> {}).seals().getFirst();
        assertThat(seal.intact()).isTrue();
        return keys.known(seal.signer().getPublicKey()).orElseThrow().keyId();
    }

    private List<String> forms(CertificateId id) {
        return jdbc.queryForList(
                "select form from certificate_file where certificate_id = ? order by revision",
                String.class,
                id.value());
    }

    private CertificateId released(UnitId body) {
        var batch = new BatchId(UUID.randomUUID());
        jdbc.update(
                "insert into certificate_batch (id, class_id, class_label, programme_code, unit_id, state, people, proposed_by, proposed_at) values (?, ?, 'x', 'x', ?, 'PROPOSED', 0, ?, now())",
                batch.value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
        var draft = new RegisterDraft(
                new AccountId(UUID.randomUUID()),
                new ProgrammeCode("mau"),
                new ClassId(UUID.randomUUID()),
                batch,
                RegisterIT.paper());
        return SystemWork.call(
                        "test",
                        () -> races.retrying(() -> {
                            register.lock(body, 2026);
                            return register.enter(
                                    body,
                                    LocalDate.of(2026, 11, 27),
                                    new NumberPattern("{number}/{year}-GCN"),
                                    List.of(draft));
                        }))
                .getFirst()
                .certificate();
    }
}
