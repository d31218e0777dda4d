package vn.taphuan.certificates.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.taphuan.DemoInstallation;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/** Papers of a batch come once each, whoever makes them at the same time, and one that fails keeps nobody else's. */
@DemoInstallation
class PaperMakingIT {

    private static final int NONE = -1;

    @Autowired
    CertificateRegister register;

    @Autowired
    PaperMaking making;

    @Autowired
    MissingPapers missing;

    @Autowired
    CertificatePapers papers;

    @Autowired
    PaperJobs jobs;

    @Autowired
    LostRaces races;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aPaperThatFailsIsNamedAndKeepsNobodyElses() throws Exception {
        var batch = batch();
        var ids = released(batch, 3, 1);
        var altered = ids.get(1);
        making.round(ids);

        var progress = missing.progress(batch);
        assertThat(progress.made()).isEqualTo(2);
        assertThat(progress.isOver()).isTrue();
        assertThat(progress.isWhole()).isFalse();
        assertThat(progress.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.fault()).isEqualTo(PaperFault.DATA);
            assertThat(failure.certificate().value()).isEqualTo(altered);
        });
        assertThat(missing.due(5000)).doesNotContain(altered);
        assertThat(handedOut(batch)).hasSize(2);

        mend(altered);
        assertThat(missing.again(batch)).isEqualTo(1);
        assertThat(missing.due(5000)).contains(altered);
        assertThat(missing.progress(batch).isOver()).isFalse();
        making.round(List.of(altered));
        assertThat(missing.progress(batch).isWhole()).isTrue();
        assertThat(handedOut(batch)).hasSize(3).isSorted();
        Integer left = jdbc.queryForObject(
                "select count(*) from certificate_paper_fault where certificate_id = ?", Integer.class, altered);
        assertThat(left).isZero();
    }

    @Test
    void eachFurtherFailureDoublesTheTimeUntilTheNextTry() throws Exception {
        var ids = released(batch(), 1, 0);
        making.round(ids);
        making.round(ids);
        Integer minutes = jdbc.queryForObject(
                "select timestampdiff(minute, failed_at, again_at) from certificate_paper_fault where certificate_id = ? and tries = 2",
                Integer.class,
                ids.getFirst());
        assertThat(minutes).isEqualTo(10);
        mend(ids.getFirst());
    }

    @Test
    void ofManyWhoMakeTheSameAtOnceEachPaperIsKeptOnce() throws Exception {
        var batch = batch();
        var ids = released(batch, 12, NONE);
        var start = new CyclicBarrier(4);
        List<Callable<Integer>> makers = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    start.await();
                    return making.round(ids.subList(i % 2 * 3, ids.size()));
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var one : threads.invokeAll(makers)) {
                one.get();
            }
        }
        assertThat(jdbc.queryForList(
                        "select f.revision from certificate c join certificate_file f on f.certificate_id = c.id where c.batch_id = ?",
                        Integer.class,
                        batch.value()))
                .hasSize(12)
                .containsOnly(1);
        assertThat(missing.progress(batch).isWhole()).isTrue();
    }

    @Test
    void aBatchThatWasNotReleasedHasNoProgress() {
        assertThat(SystemWork.call("test", () -> jobs.open(batch()))).isEmpty();
        assertThat(SystemWork.call("test", () -> jobs.open(new BatchId(UUID.randomUUID()))))
                .isEmpty();
    }

    private List<String> handedOut(BatchId batch) {
        return SystemWork.call(
                "test",
                () -> papers.ofBatch(batch).stream()
                        .flatMap(some -> some.read().stream())
                        .map(CertificatePapers.Paper::fileName)
                        .toList());
    }

    private BatchId batch() {
        var batch = new BatchId(UUID.randomUUID());
        jdbc.update(
                "insert into certificate_batch (id, class_id, class_label, programme_code, unit_id, state, people, proposed_by, proposed_at) values (?, ?, 'x', 'x', ?, 'PROPOSED', 0, ?, now())",
                batch.value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
        return batch;
    }

    private void mend(UUID certificate) {
        jdbc.update("update certificate set data_json = substr(data_json, 2) where id = ?", certificate);
    }

    /** @param altered which of them has data that nobody can read, from the first moment on */
    private List<UUID> released(BatchId batch, int count, int altered) {
        var body = new UnitId(UUID.randomUUID());
        var drafts = IntStream.range(0, count)
                .mapToObj(i -> new RegisterDraft(
                        new AccountId(UUID.randomUUID()),
                        new ProgrammeCode("mau"),
                        new ClassId(UUID.randomUUID()),
                        batch,
                        RegisterIT.paper()))
                .toList();
        return SystemWork.call(
                        "test",
                        () -> races.retrying(() -> {
                            register.lock(body, 2026);
                            var entered = register.enter(
                                    body,
                                    LocalDate.of(2026, 11, 27),
                                    new NumberPattern("{number:2}/{year}-GCN"),
                                    drafts);
                            if (altered != NONE) {
                                jdbc.update(
                                        "update certificate set data_json = concat('#', data_json) where id = ?",
                                        entered.get(altered).certificate().value());
                            }
                            return entered;
                        }))
                .stream()
                .map(entered -> entered.certificate().value())
                .toList();
    }
}
