package vn.taphuan.certificates.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.certificates.register.RegisterFinding.Kind;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/** Whatever is altered in a register behind the platform's back is named where it was altered. */
@SpringBootTest
@ActiveProfiles("test")
@Import(TaughtClasses.class)
class RegisterChainIT {

    private static final int YEAR = 2026;
    private static final LocalDate DAY = LocalDate.of(YEAR, 11, 27);
    private static final NumberPattern PATTERN = new NumberPattern("{number}/{year}-GCN");

    @Autowired
    RegisterCheck check;

    @Autowired
    SignedHeads heads;

    @Autowired
    CertificateRegister register;

    @Autowired
    CertificateEndings endings;

    @Autowired
    CertificateErasures erasures;

    @Autowired
    ChainedRegisters chained;

    @Autowired
    StoredPapers papers;

    @Autowired
    RegisterChecks checks;

    @Autowired
    CheckCommand command;

    @Autowired
    LostRaces races;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final List<UnitId> bodies = new ArrayList<>();

    @Test
    void fiftyAtOnceWhoEnterRevokeAndReplaceLeaveOneWholeChain() throws Exception {
        var body = body();
        var first = enter(body, YEAR, 20);
        var earlier = enter(body, YEAR - 1, 5);
        var start = new CyclicBarrier(50);
        List<Callable<Integer>> work = IntStream.range(0, 50)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    start.await();
                    return switch (i % 5) {
                        case 0 -> revoke(first.get(i / 5)) ? 1 : 0;
                        case 1 -> replace(first.get(10 + i / 5), body) ? 1 : 0;
                        case 2 -> replace(earlier.get(i % 5 + i / 25), body) ? 1 : 0;
                        default -> enter(body, YEAR, 1 + i % 3).size();
                    };
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var one : threads.invokeAll(work)) {
                assertThat(one.get()).isNotNegative();
            }
        }
        assertThat(found(body, YEAR)).isEmpty();
        assertThat(found(body, YEAR - 1)).isEmpty();
        int replaced = count("select count(*) from certificate where unit_id = ? and state = 'REPLACED'", body);
        assertThat(replaced).isEqualTo(12);
        assertThat(count("select count(distinct replaced_by) from certificate where unit_id = ?", body))
                .isEqualTo(replaced);
    }

    @Test
    void everyAlterationIsNamedWithItsNumber() {
        var body = body();
        var ids = enter(body, YEAR, 6);
        papers.ensure(ids.get(2));
        revoke(ids.get(3));
        replace(ids.get(4), body);
        assertThat(found(body, YEAR)).isEmpty();

        altered(
                body,
                Kind.DATA_ALTERED,
                "3/2026-GCN",
                "update certificate set data_json = replace(data_json, 'Mẫu Ý', 'Mẫu Y') where id = ?",
                ids.get(2));
        altered(
                body,
                Kind.DATA_ALTERED,
                "1/2026-GCN",
                "update certificate set account_id = uuid() where id = ?",
                ids.get(0));
        altered(
                body,
                Kind.COLUMN_ALTERED,
                "3/2026-GCN",
                "update certificate set full_name = 'Người Khác' where id = ?",
                ids.get(2));
        altered(
                body,
                Kind.DATA_ALTERED,
                "2/2026-GCN",
                "update certificate set issued_on = '2020-01-01' where id = ?",
                ids.get(1));
        altered(
                body,
                Kind.ENTRY_ALTERED,
                "2/2026-GCN",
                "update certificate set number = '99/2026-GCN' where id = ?",
                ids.get(1));
        altered(
                body,
                Kind.ENTRY_ALTERED,
                "77/2026-GCN",
                "update certificate_register_entry set number = '77/2026-GCN' where certificate_id = ?",
                ids.get(1));
        altered(
                body,
                Kind.GAP,
                "2",
                "update certificate_register_entry set position = 40 where certificate_id = ?",
                ids.get(1));
        altered(
                body,
                Kind.STATE_ALTERED,
                "4/2026-GCN",
                "update certificate set state = 'ISSUED', ended_on = null where id = ?",
                ids.get(3));
        altered(
                body,
                Kind.STATE_ALTERED,
                "4/2026-GCN",
                "update certificate set ended_reason = 'Khác' where id = ?",
                ids.get(3));
        altered(
                body,
                Kind.STATE_ALTERED,
                "5/2026-GCN",
                "update certificate set replaced_by = id where id = ?",
                ids.get(4));
        altered(
                body,
                Kind.STATE_ALTERED,
                "1/2026-GCN",
                "update certificate set state = 'REVOKED', ended_on = '2026-12-01' where id = ?",
                ids.get(0));
        altered(
                body,
                Kind.LINK_ALTERED,
                "4/2026-GCN",
                "update certificate_register_link set happened_by = uuid() where event = 'REVOKED' and certificate_id = ?",
                ids.get(3));
        altered(
                body,
                Kind.LINK_ALTERED,
                "6/2026-GCN",
                "update certificate_register_link set commitment = link where certificate_id = ?",
                ids.get(5));
        altered(
                body,
                Kind.LINK_MISSING,
                "3/2026-GCN",
                "delete from certificate_register_link where certificate_id = ?",
                ids.get(2));
        altered(
                body,
                Kind.DATA_ALTERED,
                "6/2026-GCN",
                "update certificate_register_link set salt = null where certificate_id = ?",
                ids.get(5));
        altered(
                body,
                Kind.PAPER_ALTERED,
                "3/2026-GCN",
                "update platform_file set content = concat(content, ' ') where sha256 = (select sha256 from certificate_file where certificate_id = ?)",
                ids.get(2));
        altered(
                body,
                Kind.HEAD_ALTERED,
                "",
                "update certificate_register_head set links = 3 where unit_id = (select unit_id from certificate where id = ?)",
                ids.get(0));
        altered(
                body,
                Kind.GAP,
                "8",
                "update certificate_register_head set last_number = 8 where unit_id = (select unit_id from certificate where id = ?)",
                ids.get(0));
        altered(
                body,
                Kind.SIGNED_HEAD_ALTERED,
                "",
                "delete from certificate_register_seal where unit_id = (select unit_id from certificate where id = ?)",
                ids.get(0));
        altered(
                body,
                Kind.CERTIFICATE_MISSING,
                "6/2026-GCN",
                "update certificate_register_entry set certificate_id = uuid() where certificate_id = ?",
                ids.get(5));
    }

    @Test
    void aSignedHeadThatNoLongerFitsIsNamed() {
        var body = body();
        enter(body, YEAR, 3);
        heads.signOpen();
        assertThat(heads.latest(body, YEAR).orElseThrow().seq()).isEqualTo(3);
        assertThat(found(body, YEAR)).isEmpty();
        var report = report(body, YEAR);
        assertThat(List.of(report.heads(), report.unsigned())).containsExactly(1, 0);

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.update("update certificate_register_seal set last_number = 2 where unit_id = ?", body.value());
            assertThat(check.of(body, YEAR).findings())
                    .singleElement()
                    .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.SIGNED_HEAD_ALTERED));
        });
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.update(
                    "update certificate_register_seal set link = reverse(link), last_number = 2 where unit_id = ?",
                    body.value());
            assertThat(check.of(body, YEAR).findings())
                    .extracting(RegisterFinding::kind)
                    .containsOnly(Kind.SIGNED_HEAD_ALTERED);
        });
    }

    @Test
    void aRegisterFromBeforeTheChainGetsItsLinksOnce() {
        var body = body();
        var ids = enter(body, YEAR, 4);
        revoke(ids.get(1));
        forget(body, YEAR);
        chained.run(new DefaultApplicationArguments());
        int links = count("select links from certificate_register_head where unit_id = ?", body);
        assertThat(links).isEqualTo(5);
        chained.run(new DefaultApplicationArguments());
        assertThat(count("select links from certificate_register_head where unit_id = ?", body))
                .isEqualTo(links);
        assertThat(found(body, YEAR)).isEmpty();
        forget(body, YEAR);
        assertThat(enter(body, YEAR, 1)).hasSize(1);
        assertThat(found(body, YEAR)).isEmpty();
    }

    @Test
    void dataThatTheLawDemandsToGoLeaveNumberCommitmentAndChain() {
        var body = body();
        var ids = enter(body, YEAR, 3);
        papers.ensure(ids.get(1));
        boolean erased = SystemWork.call("test", () -> erasures.erase(ids.get(1), "Yêu cầu số 1"));
        assertThat(erased).isTrue();
        assertThat(SystemWork.call("test", () -> erasures.erase(ids.get(1), "Yêu cầu số 1")))
                .isFalse();
        var report = report(body, YEAR);
        assertThat(report.findings()).isEmpty();
        assertThat(report.erased()).isEqualTo(1);
        var left = jdbc.queryForObject(
                "select concat(full_name, data_json, search_key) from certificate where id = ?",
                String.class,
                ids.get(1).value());
        assertThat(left).doesNotContain("Ma Văn", "ma van", "1985", "Đảng ủy xã Mẫu");
        assertThat(count("select count(*) from certificate_register_link where unit_id = ? and salt is null", body))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from platform_file p join certificate_file f on f.sha256 = p.sha256 join certificate c on c.id = f.certificate_id where c.unit_id = ? and p.length > 0",
                        body))
                .isZero();
        altered(
                body,
                Kind.STATE_ALTERED,
                "2/2026-GCN",
                "update certificate set erased_on = null where id = ?",
                ids.get(1));
    }

    @Test
    void theAuditorsCheckAndTheCommandSayWhatWasAltered() {
        var body = body();
        var ids = enter(body, YEAR, 1);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.update(
                    "update certificate set full_name = 'Người Khác' where id = ?",
                    ids.getFirst().value());
            jdbc.update(
                    "delete from certificate_file where certificate_id = ?",
                    ids.getFirst().value());
            var report = SystemWork.call("test", checks::check);
            assertThat(report.isWhole()).isFalse();
            assertThat(command.words(report))
                    .contains(
                            "không đúng như lúc vào sổ",
                            "1/2026-GCN: Cột trong bảng khác nội dung giấy",
                            "Người Khác ≠ Ma Văn Mẫu Ý");
        });
    }

    /** Alters, looks, and takes it back. */
    private void altered(UnitId body, Kind kind, String number, String sql, CertificateId id) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.execute("set foreign_key_checks = 0");
            jdbc.execute("set check_constraint_checks = 0");
            try {
                assertThat(jdbc.update(sql, id.value())).as(sql).isPositive();
            } finally {
                jdbc.execute("set foreign_key_checks = 1");
                jdbc.execute("set check_constraint_checks = 1");
            }
            assertThat(check.of(body, YEAR).findings()).as(sql).anySatisfy(found -> {
                assertThat(found.kind()).isEqualTo(kind);
                assertThat(found.number()).isEqualTo(number);
            });
        });
    }

    private List<RegisterFinding> found(UnitId body, int year) {
        return report(body, year).findings();
    }

    private RegisterReport report(UnitId body, int year) {
        return Objects.requireNonNull(transaction.execute(status -> check.of(body, year)));
    }

    /** As a register was before there were links. */
    private void forget(UnitId body, int year) {
        for (var table : List.of("certificate_register_link", "certificate_register_seal")) {
            jdbc.update("delete from " + table + " where unit_id = ? and year = ?", body.value(), year);
        }
        jdbc.update(
                "update certificate_register_head set links = 0, link = null where unit_id = ? and year = ?",
                body.value(),
                year);
    }

    private UnitId body() {
        var body = new UnitId(UUID.randomUUID());
        bodies.add(body);
        return body;
    }

    /** Nobody else is to make their papers, or to find what was altered. */
    @AfterEach
    void removeRegisters() {
        for (var body : bodies) {
            jdbc.update(
                    "delete f from certificate_file f join certificate c on c.id = f.certificate_id where c.unit_id = ?",
                    body.value());
            for (var table : List.of(
                    "certificate_register_entry",
                    "certificate_register_link",
                    "certificate_register_seal",
                    "certificate",
                    "certificate_register_head")) {
                jdbc.update("delete from " + table + " where unit_id = ?", body.value());
            }
        }
    }

    private int count(String sql, UnitId body) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class, body.value()));
    }

    private List<CertificateId> enter(UnitId body, int year, int count) {
        return SystemWork.call(
                "test",
                () -> races.retrying(() -> {
                    register.lock(body, year);
                    return register.enter(body, DAY.withYear(year), PATTERN, RegisterIT.drafts(batch(), count)).stream()
                            .map(RegisterEntered::certificate)
                            .toList();
                }));
    }

    private boolean revoke(CertificateId id) {
        return SystemWork.call(
                "test",
                () -> races.retrying(() -> {
                    endings.lock(id, null, YEAR);
                    return endings.revoke(id, new Ending(DAY, "Cấp nhầm", "Giám đốc"));
                }));
    }

    private boolean replace(CertificateId id, UnitId body) {
        return SystemWork.call(
                "test",
                () -> races.retrying(() -> {
                    endings.lock(id, body, YEAR);
                    return endings.replace(
                                    id,
                                    new Ending(DAY, "In sai", "Giám đốc"),
                                    body,
                                    DAY,
                                    PATTERN,
                                    RegisterIT.drafts(batch(), 1).getFirst())
                            .isPresent();
                }));
    }

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
}
