package vn.taphuan.certificates.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.eligibility.ClassCompletion;
import vn.taphuan.certificates.eligibility.Completions;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.register.CertificateState;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.OldCertificateContent;
import vn.taphuan.certificates.register.OldCertificateId;
import vn.taphuan.certificates.register.OldCertificates;
import vn.taphuan.certificates.register.RecordOldResult;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.certificates.register.RegisterChecks;
import vn.taphuan.certificates.signing.AuthorisationContent;
import vn.taphuan.certificates.signing.SigningAuthorisations;
import vn.taphuan.certificates.signing.SigningCapacity;
import vn.taphuan.classes.People;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.people.Role;
import vn.taphuan.platform.audit.AuditTrail;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.units.EndUnitResult;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.Units;

/** Certificates that are revoked or issued again, and what is left of an ended centre's register. */
@SpringBootTest
@ActiveProfiles("test")
@Import(TaughtClasses.class)
class CertificateChangesIT {

    private static final ReissueReasonId MISPRINT =
            new ReissueReasonId(UUID.fromString("01937c00-0000-7000-8000-000000000001"));

    @Autowired
    People people;

    @Autowired
    TaughtClasses taught;

    @Autowired
    CertificateBatches batches;

    @Autowired
    Completions completions;

    @Autowired
    CertificateChanges changes;

    @Autowired
    ReissueReasons reasons;

    @Autowired
    TermReminders reminders;

    @Autowired
    SigningAuthorisations authorisations;

    @Autowired
    StepWaivers waivers;

    @Autowired
    RegisterBook register;

    @Autowired
    RegisterChecks checks;

    @Autowired
    OldCertificates old;

    @Autowired
    CertificatePapers papers;

    @Autowired
    Units units;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcTemplate jdbc;

    UnitId east;

    @BeforeEach
    void staff() {
        taught.hireStaff();
        east = people.centre(1);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMisprintedCertificateIsIssuedAgainWithANewNumberThatTheOldOnePointsTo() {
        var was = issued();
        jdbc.update(
                "update account set full_name = 'Lò Thị Mẫu Đúng' where id = ?",
                was.account().value());
        assertThat(people.as("trungtam", () -> changes.differences(was.id())))
                .extracting(PaperDifference::field)
                .containsExactly(PaperDifference.Field.FULL_NAME);
        var id = proposed(people.as("trungtam", () -> changes.proposeReissue(was.id(), MISPRINT)));
        assertThat(people.as("trungtam", () -> changes.proposeRevocation(was.id(), "Cấp nhầm")))
                .isEqualTo(new ProposeChangeResult.AlreadyProposed());
        assertThat(people.as("giamdoc", changes::waiting))
                .filteredOn(change -> change.id().equals(id))
                .singleElement()
                .satisfies(change -> assertThat(change.differences()).hasSize(1));
        var done = people.as("giamdoc", () -> changes.sign(id));
        assertThat(done).isInstanceOf(DecideChangeResult.Reissued.class);
        var number = ((DecideChangeResult.Reissued) done).number();

        var holder = people.userName(was.account());
        var mine = people.as(holder, register::mine);
        assertThat(mine).hasSize(2);
        var now = mine.stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(now.state()).isEqualTo(CertificateState.ISSUED);
        assertThat(now.replaces()).isEqualTo(was.number());
        assertThat(now.fullName()).isEqualTo("Lò Thị Mẫu Đúng");
        var before = mine.stream()
                .filter(one -> one.id().equals(was.id()))
                .findFirst()
                .orElseThrow();
        assertThat(before.state()).isEqualTo(CertificateState.REPLACED);
        assertThat(before.fullName()).isEqualTo(was.fullName());
        assertThat(Objects.requireNonNull(before.ended()).replacedBy()).isEqualTo(number);
        assertThat(before.ended().reason()).isEqualTo("In sai thông tin trên giấy");
        assertThat(people.as(holder, () -> papers.mine(now.id()).content())).startsWith('%', 'P', 'D', 'F');
        assertThat(people.as("giamdoc", () -> changes.sign(id))).isEqualTo(new DecideChangeResult.Changed());
        assertThat(people.as("trungtam", () -> changes.proposeReissue(was.id(), MISPRINT)))
                .isEqualTo(new ProposeChangeResult.NoLongerCounts());
        toldOnce(was, "CERTIFICATE_REPLACED", was.number() + " → " + number);
        whole(was);
        people.signIn("kiemsoat");
        assertThat(trail.about(was.id().value()))
                .extracting(AuditTrail.Line::action)
                .contains("certificate.reissue-proposed", "certificate.replaced");
        assertThat(trail.about(now.id().value()))
                .extracting(AuditTrail.Line::action)
                .contains("certificate.released");
    }

    @Test
    void aRevokedCertificateKeepsItsNumberAndItsHolderCanBeProposedAgain() {
        var was = issued();
        assertThat(people.as("trungtam", () -> changes.proposeRevocation(was.id(), " ")))
                .isEqualTo(new ProposeChangeResult.ReasonMissing());
        var id = proposed(people.as("trungtam", () -> changes.proposeRevocation(was.id(), "Cấp nhầm người")));
        assertThat(people.as("giamdoc", () -> changes.sign(id))).isEqualTo(new DecideChangeResult.Revoked());
        var now = people.as("trungtam", () -> register.find(was.id())).orElseThrow();
        assertThat(now.state()).isEqualTo(CertificateState.REVOKED);
        assertThat(now.number()).isEqualTo(was.number());
        assertThat(Objects.requireNonNull(now.ended()).by()).contains("GIÁM ĐỐC");
        assertThat(jdbc.queryForObject(
                        "select count(*) from certificate_claim where account_id = ?",
                        Integer.class,
                        was.account().value()))
                .isZero();
        toldOnce(was, "CERTIFICATE_REVOKED", was.number());
        whole(was);
    }

    @Test
    void onlyAListedReasonLetsACertificateBeIssuedAgain() {
        var was = issued();
        people.signIn("bantochuc");
        assertThat(reasons.add(" ")).isFalse();
        assertThat(reasons.add("Rách khi vận chuyển")).isTrue();
        var added = reasons.listed().getLast();
        reasons.end(added.id());
        assertThat(people.as("trungtam", () -> changes.proposeReissue(was.id(), added.id())))
                .isEqualTo(new ProposeChangeResult.ReasonNotListed());
        refused("trungtam", () -> reasons.add("Tự thêm"));
        refused("giamdoctay", () -> reasons.add("Tự thêm"));
    }

    @Test
    void wrongRoleWrongUnitAndAMissingAuthorisationAreRefused() {
        people.hire("phokythuhoi", east, Role.DEPUTY_DIRECTOR);
        var was = issued();
        for (var userName : List.of("kiemtra", "giamdoc", "kiemsoat", "hocvien", "trungtamtay")) {
            refused(userName, () -> changes.proposeRevocation(was.id(), "Cấp nhầm"));
            refused(userName, () -> changes.proposeReissue(was.id(), MISPRINT));
        }
        var id = proposed(people.as("trungtam", () -> changes.proposeRevocation(was.id(), "Cấp nhầm")));
        for (var userName : List.of("kiemtra", "trungtam", "bantochuc", "kiemsoat", "giamdoctay")) {
            refused(userName, () -> changes.sign(id));
            refused(userName, () -> changes.refuse(id, "Không"));
        }
        refused("trungtamtay", () -> changes.withdraw(id));
        assertThat(people.as("giamdoctay", () -> changes.of(was.id()))).isEmpty();
        assertThat(people.as("giamdoctay", changes::waiting))
                .noneMatch(change -> change.id().equals(id));

        assertThat(people.as("phokythuhoi", () -> changes.sign(id))).isEqualTo(new DecideChangeResult.NotAuthorised());
        var today = LocalDate.now(PlatformTime.ZONE);
        people.as(
                "bantochuc",
                () -> authorisations.record(new AuthorisationContent(
                        east,
                        people.id("phokythuhoi"),
                        SigningCapacity.DEPUTY,
                        "7-UQ/" + was.position(),
                        today,
                        "Thu hồi, cấp lại",
                        null,
                        today,
                        today)));
        assertThat(people.as("phokythuhoi", () -> changes.sign(id))).isEqualTo(new DecideChangeResult.Revoked());
        assertThat(jdbc.queryForObject(
                        "select authorisation_id is not null from certificate_change where id = ?",
                        Boolean.class,
                        id.value()))
                .isTrue();
    }

    @Test
    void whoeverProposedDoesNotDecideUnlessTheProvinceWaivedIt() {
        people.hire("haiviec", east, Role.CENTRE_OFFICER, Role.CENTRE_DIRECTOR);
        var was = issued();
        var id = proposed(people.as("haiviec", () -> changes.proposeReissue(was.id(), MISPRINT)));
        assertThat(people.as("haiviec", () -> changes.sign(id))).isEqualTo(new DecideChangeResult.SamePerson());
        assertThatThrownBy(() -> jdbc.update(
                        "update certificate_change set state = 'DONE', open_for = null, decided_by = proposed_by, decided_at = now(), new_certificate_id = certificate_id where id = ?",
                        id.value()))
                .isInstanceOf(DataIntegrityViolationException.class);
        var today = LocalDate.now(PlatformTime.ZONE);
        var waiver = (RecordWaiverResult.Recorded)
                people.as("bantochuc", () -> waivers.record(east, "Thiếu người", today, today));
        assertThat(people.as("haiviec", () -> changes.sign(id))).isInstanceOf(DecideChangeResult.Reissued.class);
        SystemWork.as("test", () -> waivers.end(waiver.id()));
        assertThat(jdbc.queryForObject("select waiver_id from certificate_change where id = ?", UUID.class, id.value()))
                .isEqualTo(waiver.id().value());
    }

    @Test
    void ofSignerRefusalAndWithdrawalAtOnceExactlyOneHappens() throws Exception {
        var was = issued();
        for (int round = 0; round < 3; round++) {
            var id = proposed(people.as("trungtam", () -> changes.proposeReissue(was.id(), MISPRINT)));
            var start = new CyclicBarrier(3);
            try (var threads = Executors.newFixedThreadPool(3)) {
                var refusal = threads.submit(() -> at(start, "giamdoc", () -> changes.refuse(id, "Giấy không sai")));
                var withdrawal = threads.submit(() -> at(start, "trungtam", () -> changes.withdraw(id)));
                var other = threads.submit(() -> at(start, "giamdoc", () -> changes.refuse(id, "Không cần")));
                assertThat(List.of(refusal.get(), withdrawal.get(), other.get()))
                        .containsExactlyInAnyOrder(
                                new DecideChangeResult.Closed(),
                                new DecideChangeResult.Changed(),
                                new DecideChangeResult.Changed());
            }
        }
        var id = proposed(people.as("trungtam", () -> changes.proposeReissue(was.id(), MISPRINT)));
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> at(start, "giamdoc", () -> changes.sign(id)));
            var other = threads.submit(() -> at(start, "giamdoc", () -> changes.sign(id)));
            assertThat(List.of(one.get(), other.get()))
                    .filteredOn(DecideChangeResult.Reissued.class::isInstance)
                    .hasSize(1);
        }
        assertThat(people.as(people.userName(was.account()), register::mine)).hasSize(2);
        whole(was);
    }

    @Test
    void anEndedCentresRegisterIsAtItsSuccessorWhoGoesOnWithIt() {
        var ended = centre("Trung tâm Hết Việc " + UUID.randomUUID());
        var successor = centre("Trung tâm Nối Việc " + UUID.randomUUID());
        people.hire("cbhetviec", ended, Role.CENTRE_OFFICER);
        people.hire("gdhetviec", ended, Role.CENTRE_DIRECTOR);
        people.hire("kthetviec", ended, Role.CHECKER);
        people.hire("cbnoiviec", successor, Role.CENTRE_OFFICER);
        people.hire("gdnoiviec", successor, Role.CENTRE_DIRECTOR);
        var was = issued(ended, "cbhetviec", "kthetviec", "gdhetviec");
        refused("cbnoiviec", () -> changes.proposeReissue(was.id(), MISPRINT));
        var today = LocalDate.now(PlatformTime.ZONE);
        SystemWork.as(
                "test",
                () -> assertThat(units.end(ended, today.minusDays(1), successor, "Quyết định mẫu"))
                        .isEqualTo(EndUnitResult.ENDED));

        people.signIn("cbnoiviec");
        assertThat(register.years()).anyMatch(year -> year.body().equals(ended));
        assertThat(register.lines(ended, today.getYear(), "", 0, 10)).hasSize(1);
        assertThat(register.volume(ended, today.getYear()).links()).isEqualTo(1);
        var id = proposed(changes.proposeReissue(was.id(), MISPRINT));
        refused("giamdoc", () -> changes.sign(id));
        var done = people.as("gdnoiviec", () -> changes.sign(id));
        assertThat(done).isEqualTo(new DecideChangeResult.Reissued("1/" + today.getYear() + "-GCN"));
        people.signIn("cbnoiviec");
        assertThat(register.lines(successor, today.getYear(), "", 0, 10))
                .singleElement()
                .satisfies(now -> assertThat(now.replaces()).isEqualTo(was.number()));
        assertThat(register.lines(ended, today.getYear(), "", 0, 10))
                .singleElement()
                .satisfies(then -> assertThat(then.state()).isEqualTo(CertificateState.REPLACED));
        refused("trungtamtay", () -> register.volume(ended, today.getYear()));
        whole(was);
    }

    @Test
    void theCentreIsRemindedOnceBeforeTheLastDayAndOnceAfterIt() {
        var trainees = taught.trainees(east, 1);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        var today = LocalDate.now(PlatformTime.ZONE);
        var batch = propose(of, "trungtam", today.minusDays(13));
        reminders.remind();
        reminders.remind();
        told(of, "CERTIFICATES_DUE");
        jdbc.update("update certificate_batch set decision_date = ? where id = ?", today.minusDays(16), batch.value());
        reminders.remind();
        reminders.remind();
        told(of, "CERTIFICATES_OVERDUE");
        assertThat(people.as("kiemtra", batches::waiting))
                .anyMatch(one -> one.id().equals(batch));
    }

    @Test
    void oldPapersAreEnteredByHandOnceAndAreNeverNumbered() {
        var content = new OldCertificateContent(
                east,
                "Trung tâm bồi dưỡng chính trị huyện Mẫu",
                "118/BD-" + UUID.randomUUID().toString().charAt(0) + System.nanoTime(),
                "Hoàng Văn Mẫu Cũ",
                1970,
                "Đảng ủy xã Mẫu",
                "Bồi dưỡng nghiệp vụ",
                LocalDate.of(2019, 5, 20),
                "");
        var recorded = people.as("trungtam", () -> old.record(content));
        assertThat(recorded).isInstanceOf(RecordOldResult.Recorded.class);
        var id = ((RecordOldResult.Recorded) recorded).id();
        assertThat(people.as("trungtam", () -> old.record(content))).isEqualTo(new RecordOldResult.AlreadyRecorded());
        assertThat(people.as(
                        "trungtam",
                        () -> old.record(new OldCertificateContent(
                                east, " ", "1", "A", 2200, "x", "x", LocalDate.of(2019, 5, 20), ""))))
                .isEqualTo(new RecordOldResult.Wrong(
                        Set.of(RecordOldResult.Field.ISSUER, RecordOldResult.Field.BIRTH_YEAR)));
        assertThat(people.as("giamdoc", () -> old.lines("hoang van mau cu", 0, 50)))
                .anyMatch(line -> line.id().equals(id));
        assertThat(people.as("trungtamtay", () -> old.lines("", 0, 50)))
                .noneMatch(line -> line.id().equals(id));
        refused("kiemtra", () -> old.record(content));
        refused("trungtamtay", () -> old.record(content));
        refused("trungtamtay", () -> strike(id));
        people.as("trungtam", () -> strike(id));
        assertThat(people.as("giamdoc", () -> old.lines("hoang van mau cu", 0, 50)))
                .filteredOn(line -> line.id().equals(id))
                .singleElement()
                .satisfies(line -> assertThat(line.struckReason()).isEqualTo("Nhập nhầm"));
        assertThat(people.as("trungtam", () -> old.record(content))).isInstanceOf(RecordOldResult.Recorded.class);
    }

    private boolean strike(OldCertificateId id) {
        old.strike(id, "Nhập nhầm");
        return true;
    }

    private DecideChangeResult at(CyclicBarrier start, String userName, Supplier<DecideChangeResult> work)
            throws Exception {
        start.await();
        return people.as(userName, work);
    }

    private static ChangeId proposed(ProposeChangeResult result) {
        assertThat(result).isInstanceOf(ProposeChangeResult.Proposed.class);
        return ((ProposeChangeResult.Proposed) result).id();
    }

    private CertificateSummary issued() {
        return issued(east, "trungtam", "kiemtra", "giamdoc");
    }

    private CertificateSummary issued(UnitId centre, String officer, String checker, String director) {
        var trainees = taught.trainees(centre, 1);
        var of = taught.taught(centre, taught.newProgramme(), trainees);
        var id = propose(of, officer, TaughtClasses.someDay());
        people.as(checker, () -> batches.check(id, 0));
        people.as(director, () -> batches.sign(id, 1));
        assertThat(people.as("bantochuc", () -> batches.release(id, 2))).isInstanceOf(StepResult.Done.class);
        return people.as(officer, () -> register.ofClass(of.id())).getFirst();
    }

    private BatchId propose(ClassDetail of, String officer, LocalDate decided) {
        var result = people.as(
                officer,
                () -> batches.propose(new ProposalContent(
                        of.id(),
                        completion(of).byAccount().keySet(),
                        Map.of(),
                        new CertificateData.Decision("15-QĐ/TTCT", decided))));
        assertThat(result).isInstanceOf(ProposeResult.Proposed.class);
        return ((ProposeResult.Proposed) result).batch();
    }

    private ClassCompletion completion(ClassDetail of) {
        return completions.of(of.id());
    }

    private void toldOnce(CertificateSummary of, String kind, String words) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(jdbc.queryForList(
                                "select words from notifications_notice where recipient_id = ? and kind = ?",
                                String.class,
                                of.account().value(),
                                kind))
                        .containsExactly(words));
    }

    private void told(ClassDetail of, String kind) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(jdbc.queryForObject(
                                "select count(distinct event_id) from notifications_notice where class_id = ? and kind = ?",
                                Integer.class,
                                of.id().value(),
                                kind))
                        .isEqualTo(1));
    }

    /** Other tests alter entries of other people. */
    private void whole(CertificateSummary of) {
        var report = SystemWork.call("test", checks::check);
        assertThat(report.findings())
                .noneMatch(found ->
                        found.body().equals(of.body()) && found.number().equals(of.number()));
    }

    private UnitId centre(String name) {
        return SystemWork.call("test", () -> {
            var province = units.search("", UnitKind.PROVINCE, null).getFirst().id();
            return units.add(UnitKind.POLITICAL_CENTRE, name, LocalDate.of(2025, 7, 1), province);
        });
    }

    private void refused(String userName, Supplier<?> work) {
        assertThatThrownBy(() -> people.as(userName, work)).as(userName).isInstanceOf(AccessDeniedException.class);
    }
}
