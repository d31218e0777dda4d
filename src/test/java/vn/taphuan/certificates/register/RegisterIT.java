package vn.taphuan.certificates.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.DemoInstallation;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificateMark;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/** Numbers without gap or double, and papers that never change. */
@DemoInstallation
class RegisterIT {

    private static final NumberPattern PATTERN = new NumberPattern("{number}/{year}-GCN");

    @Autowired
    RegisterCheck check;

    @Autowired
    CertificateRegister register;

    @Autowired
    StoredPapers papers;

    @Autowired
    PaperMaking making;

    @Autowired
    LostRaces races;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void fiftyReleasersAtOnceOverTwoBodiesLeaveNeitherGapNorDouble() throws Exception {
        var bodies = List.of(new UnitId(UUID.randomUUID()), new UnitId(UUID.randomUUID()));
        var batch = batch();
        var start = new CyclicBarrier(50);
        List<Callable<Integer>> releasers = IntStream.range(0, 50)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    start.await();
                    return release(bodies.get(i % 2), 2026, batch, 1 + i % 3).size();
                })
                .toList();
        int entered = 0;
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var one : threads.invokeAll(releasers)) {
                entered += one.get();
            }
        }
        assertThat(entered).isEqualTo(count(bodies.get(0), 2026) + count(bodies.get(1), 2026));
        bodies.forEach(body -> assertThatIsWhole(body, 2026));
    }

    @Test
    void whatFailsAnywhereTakesItsNumbersBackWithIt() {
        var body = new UnitId(UUID.randomUUID());
        var batch = batch();
        release(body, 2026, batch, 2);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> SystemWork.as("test", () -> {
                    register.lock(body, 2026);
                    register.enter(body, LocalDate.of(2026, 11, 27), PATTERN, drafts(batch, 3));
                    throw new IllegalStateException("cut here");
                })))
                .isInstanceOf(IllegalStateException.class);
        var twice = drafts(batch, 1).getFirst();
        var clash = new NumberPattern("{number}/{year}-GCN");
        jdbc.update(
                "update certificate set number = '4/2026-GCN' where unit_id = ? and number = '1/2026-GCN'",
                body.value());
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> SystemWork.as("test", () -> {
                    register.lock(body, 2026);
                    register.enter(body, LocalDate.of(2026, 11, 27), clash, List.of(twice, twice));
                })))
                .isInstanceOf(DataIntegrityViolationException.class);
        jdbc.update(
                "update certificate set number = '1/2026-GCN' where unit_id = ? and number = '4/2026-GCN'",
                body.value());
        assertThatIsWhole(body, 2026);
        assertThat(release(body, 2026, batch, 1))
                .extracting(RegisterEntered::number)
                .containsExactly("3/2026-GCN");
        assertThatIsWhole(body, 2026);
    }

    @Test
    void eachYearBeginsAtOne() {
        var body = new UnitId(UUID.randomUUID());
        var batch = batch();
        release(body, 2026, batch, 2);
        assertThat(release(body, 2027, batch, 1))
                .extracting(RegisterEntered::number)
                .containsExactly("1/2027-GCN");
        assertThat(release(body, 2026, batch, 1))
                .extracting(RegisterEntered::number)
                .containsExactly("3/2026-GCN");
    }

    @Test
    void aStoredPaperIsMadeOnceAndNeverChanges() throws Exception {
        var body = new UnitId(UUID.randomUUID());
        var id = release(body, 2026, batch(), 1).getFirst().certificate();
        var start = new CyclicBarrier(4);
        List<Callable<byte[]>> askers = IntStream.range(0, 4)
                .<Callable<byte[]>>mapToObj(i -> () -> {
                    start.await();
                    return papers.ensure(id);
                })
                .toList();
        var made = new ArrayList<byte[]>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var one : threads.invokeAll(askers)) {
                made.add(one.get());
            }
        }
        assertThat(made).allMatch(paper -> Arrays.equals(paper, made.getFirst()));
        int revisions = jdbc.queryForObject(
                "select count(*) from certificate_file where certificate_id = ?", Integer.class, id.value());
        assertThat(revisions).isEqualTo(1);
        jdbc.update("update certificate set data_json = replace(data_json, 'Mẫu Ý', 'Mẫu Y') where id = ?", id.value());
        assertThat(papers.ensure(id)).isEqualTo(made.getFirst());
    }

    @Test
    void aPaperThatWasLeftOutIsMadeByTheRetry() throws InterruptedException {
        var id = release(new UnitId(UUID.randomUUID()), 2026, batch(), 1)
                .getFirst()
                .certificate();
        making.round(List.of(id.value()));
        int revisions = jdbc.queryForObject(
                "select count(*) from certificate_file where certificate_id = ?", Integer.class, id.value());
        assertThat(revisions).isEqualTo(1);
        assertThat(papers.ensure(id)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aFileThatWasChangedFromOutsideIsNotHandedOut() {
        var id = release(new UnitId(UUID.randomUUID()), 2026, batch(), 1)
                .getFirst()
                .certificate();
        papers.ensure(id);
        jdbc.update(
                "update platform_file set content = concat(content, ' ') where sha256 = (select sha256 from certificate_file where certificate_id = ?)",
                id.value());
        assertThatThrownBy(() -> papers.ensure(id)).hasMessageContaining("altered");
    }

    private List<RegisterEntered> release(UnitId body, int year, BatchId batch, int count) {
        return SystemWork.call(
                "test",
                () -> races.retrying(() -> {
                    register.lock(body, year);
                    return register.enter(body, LocalDate.of(year, 11, 27), PATTERN, drafts(batch, count));
                }));
    }

    private void assertThatIsWhole(UnitId body, int year) {
        var positions = jdbc.queryForList(
                "select e.position from certificate_register_entry e join certificate c on c.id = e.certificate_id and c.number = e.number where e.unit_id = ? and e.year = ? order by e.position",
                Integer.class,
                body.value(),
                year);
        assertThat(positions)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, positions.size()).boxed().toList());
        assertThat(count(body, year)).isEqualTo(positions.size());
        assertThat(Objects.requireNonNull(transaction.execute(status -> check.of(body, year)))
                        .findings())
                .isEmpty();
    }

    private int count(UnitId body, int year) {
        return jdbc.queryForObject(
                "select last_number from certificate_register_head where unit_id = ? and year = ?",
                Integer.class,
                body.value(),
                year);
    }

    /** A row that certificates can hang on; how a batch comes about is tested elsewhere. */
    private BatchId batch() {
        var id = new BatchId(UUID.randomUUID());
        jdbc.update(
                "insert into certificate_batch (id, class_id, class_label, programme_code, unit_id, state, people, proposed_by, proposed_at) values (?, ?, 'x', 'x', ?, 'PROPOSED', 0, ?, now())",
                id.value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
        return id;
    }

    static List<RegisterDraft> drafts(BatchId batch, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new RegisterDraft(
                        new AccountId(UUID.randomUUID()),
                        new ProgrammeCode("mau"),
                        new ClassId(UUID.randomUUID()),
                        batch,
                        paper()))
                .toList();
    }

    static CertificateData paper() {
        return new CertificateData(
                1,
                null,
                new CertificateData.Issuer(
                        "ĐẢNG BỘ XÃ MẪU", "TRUNG TÂM CHÍNH TRỊ", true, "Giám đốc Trung tâm chính trị xã Mẫu"),
                new CertificateData.Holder("Ma Văn Mẫu Ý", 1985, "Đảng ủy xã Mẫu", null),
                new CertificateData.Training(
                        "tập huấn mẫu",
                        2,
                        8,
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 24),
                        "Trung tâm",
                        "1/2026",
                        null),
                null,
                null,
                new CertificateData.Signing("Mẫu", null, List.of("GIÁM ĐỐC"), "Đàm Quang Mẫu Sơn"),
                null,
                Instant.parse("2026-11-27T02:15:00Z"),
                Set.of(CertificateMark.PREVIEW, CertificateMark.SAMPLE));
    }
}
