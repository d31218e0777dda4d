package vn.taphuan.certificates.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.eligibility.Condition;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.certificates.signing.AuthorisationContent;
import vn.taphuan.certificates.signing.AuthorisationId;
import vn.taphuan.certificates.signing.RecordAuthorisationResult;
import vn.taphuan.certificates.signing.SigningAuthorisations;
import vn.taphuan.certificates.signing.SigningCapacity;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.People;
import vn.taphuan.classes.attendance.Mark;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.people.Role;
import vn.taphuan.platform.audit.AuditTrail;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.PlatformTime;

@DemoInstallation
class FourStepsIT {

    @Autowired
    People people;

    @Autowired
    TaughtClasses taught;

    @Autowired
    CertificateBatches batches;

    @Autowired
    StepWaivers waivers;

    @Autowired
    SigningAuthorisations authorisations;

    @Autowired
    RegisterBook register;

    @Autowired
    CertificatePapers papers;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcTemplate jdbc;

    UnitId east;
    UnitId west;

    @BeforeEach
    void staff() {
        taught.hireStaff();
        east = people.centre(1);
        west = people.centre(2);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void fourPeopleIssueTheCertificatesOfAClass() {
        var trainees = taught.trainees(east, 3);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        var id = proposed("trungtam", of, trainees, Map.of());

        people.signIn("kiemtra");
        assertThat(batches.waiting()).extracting(BatchSummary::id).contains(id);
        assertThat(batches.find(id).mine()).isEqualTo(BatchStep.CHECK);
        assertThat(batches.check(id, 0)).isEqualTo(new StepResult.Done(BatchState.CHECKED));
        people.signIn("giamdoc");
        assertThat(batches.sign(id, 1)).isEqualTo(new StepResult.Done(BatchState.SIGNED));
        people.signIn("bantochuc");
        assertThat(batches.release(id, 2)).isEqualTo(new StepResult.Done(BatchState.RELEASED));

        var issued = register.ofClass(of.id());
        assertThat(issued)
                .hasSize(3)
                .extracting(CertificateSummary::account)
                .containsExactlyInAnyOrderElementsOf(trainees);
        int first = issued.getFirst().position();
        assertThat(issued).extracting(CertificateSummary::position).containsExactly(first, first + 1, first + 2);
        assertThat(issued.getFirst().number())
                .isEqualTo(first + "/" + LocalDate.now(PlatformTime.ZONE).getYear() + "-GCN");
        var detail = batches.find(id);
        assertThat(detail.history())
                .extracting(BatchEvent::step)
                .containsExactly(BatchStep.PROPOSE, BatchStep.CHECK, BatchStep.SIGN, BatchStep.RELEASE);
        assertThat(papers.forStaff(issued.getFirst().id()).content()).startsWith('%', 'P', 'D', 'F');

        people.signIn("kiemsoat");
        assertThat(trail.about(issued.getFirst().id().value()))
                .extracting(AuditTrail.Line::action)
                .containsExactly("certificate.released");
        assertThat(trail.about(id.value()))
                .extracting(AuditTrail.Line::action)
                .contains(
                        "certificate.proposed",
                        "certificate.checked",
                        "certificate.signed",
                        "certificate.batch-released");
    }

    @Test
    void everyStepOutOfItsOrderIsRefused() {
        var trainees = taught.trainees(east, 1);
        var id = proposed("trungtam", taught.taught(east, taught.newProgramme(), trainees), trainees, Map.of());
        assertThat(people.as("giamdoc", () -> batches.sign(id, 0)))
                .isEqualTo(new StepResult.Changed(BatchState.PROPOSED));
        assertThat(people.as("bantochuc", () -> batches.release(id, 0)))
                .isEqualTo(new StepResult.Changed(BatchState.PROPOSED));
        people.as("kiemtra", () -> batches.check(id, 0));
        assertThat(people.as("kiemtra", () -> batches.check(id, 0)))
                .isEqualTo(new StepResult.Changed(BatchState.CHECKED));
        assertThat(people.as("bantochuc", () -> batches.release(id, 1)))
                .isEqualTo(new StepResult.Changed(BatchState.CHECKED));
        people.as("giamdoc", () -> batches.sign(id, 1));
        assertThat(people.as("giamdoc", () -> batches.sign(id, 1)))
                .isEqualTo(new StepResult.Changed(BatchState.SIGNED));
        people.as("bantochuc", () -> batches.release(id, 2));
        assertThat(people.as("bantochuc", () -> batches.release(id, 2)))
                .isEqualTo(new StepResult.Changed(BatchState.RELEASED));
        assertThat(people.as("bantochuc", () -> batches.sendBack(id, 3, "Sai")))
                .isEqualTo(new StepResult.Changed(BatchState.RELEASED));
        assertThat(people.as("trungtam", () -> batches.withdraw(id, 3, "Sai")))
                .isEqualTo(new StepResult.Changed(BatchState.RELEASED));
    }

    @Test
    void nobodyDoesAnotherRolesStepOrReachesAnotherCentre() {
        var trainees = taught.trainees(east, 1);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        var id = proposed("trungtam", of, trainees, Map.of());
        for (var userName : List.of("trungtam", "giamdoc", "bantochuc", "kiemsoat", "hocvien", "giangvien")) {
            refused(userName, () -> batches.check(id, 0));
        }
        for (var userName : List.of("trungtam", "kiemtra", "bantochuc")) {
            refused(userName, () -> batches.sign(id, 0));
        }
        for (var userName : List.of("trungtam", "giamdoc", "kiemtra")) {
            refused(userName, () -> batches.release(id, 0));
        }
        refused("kiemtratay", () -> batches.check(id, 0));
        refused("kiemtratay", () -> batches.find(id));
        refused("giamdoctay", () -> batches.sign(id, 1));
        refused("giamdoctay", () -> batches.sendBack(id, 0, "Sai"));
        refused("trungtamtay", () -> batches.propose(content(of.id(), trainees, Map.of())));
        refused("trungtamtay", () -> batches.withdraw(id, 0, "Sai"));
        refused("trungtamtay", () -> batches.preview(id, trainees.getFirst()));
        refused("kiemtra", () -> batches.find(new BatchId(new UUID(7, 7))));
        refused("kiemsoat", () -> batches.sendBack(id, 0, "Sai"));
        assertThat(people.as("trungtamtay", () -> batches.ofClasses(List.of(of.id()))))
                .isEmpty();
        assertThat(people.as("kiemtratay", batches::waiting))
                .extracting(BatchSummary::id)
                .doesNotContain(id);
    }

    @Test
    void onePersonDoesNotTwoStepsUnlessTheProvinceWaivedIt() {
        var trainees = taught.trainees(east, 1);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        var id = proposed("bantochuc", of, trainees, Map.of());
        people.as("kiemtra", () -> batches.check(id, 0));
        people.as("giamdoc", () -> batches.sign(id, 1));
        assertThat(people.as("bantochuc", () -> batches.release(id, 2))).isEqualTo(new StepResult.SamePerson());
        assertThatThrownBy(() -> jdbc.update(
                        "update certificate_batch set state = 'RELEASED', released_by = proposed_by, released_at = now() where id = ?",
                        id.value()))
                .isInstanceOf(DataIntegrityViolationException.class);

        people.signIn("bantochuc");
        var today = LocalDate.now(PlatformTime.ZONE);
        assertThat(waivers.record(east, " ", today, today)).isEqualTo(new RecordWaiverResult.ReasonMissing());
        assertThat(waivers.record(east, "Thiếu người", today, today.minusDays(1)))
                .isEqualTo(new RecordWaiverResult.PeriodWrong());
        waivers.record(west, "Thiếu người", today, today);
        var over = (RecordWaiverResult.Recorded)
                waivers.record(east, "Thiếu người", today.minusDays(9), today.minusDays(1));
        var ended = (RecordWaiverResult.Recorded) waivers.record(east, "Thiếu người", today, today);
        waivers.end(ended.id());
        assertThat(over.id()).isNotEqualTo(ended.id());
        assertThat(batches.release(id, 2)).isEqualTo(new StepResult.SamePerson());

        var waiver = (RecordWaiverResult.Recorded) waivers.record(east, "Thiếu người", today, today);
        assertThat(waivers.record(east, "Bấm hai lần", today, today))
                .isEqualTo(new RecordWaiverResult.AlreadyRecorded());
        assertThat(batches.release(id, 2)).isEqualTo(new StepResult.Done(BatchState.RELEASED));
        assertThat(batches.find(id).history().getLast().underWaiver()).isTrue();
        waivers.end(waiver.id());
        people.signIn("kiemsoat");
        assertThat(trail.about(waiver.id().value()))
                .extracting(AuditTrail.Line::action)
                .containsExactlyInAnyOrder("certificate.waiver-recorded", "certificate.waiver-ended");
        refused("trungtam", () -> waivers.record(east, "Thiếu người", today, today));
    }

    @Test
    void whoeverLacksSomethingIsIncludedOnlyForAReason() {
        var trainees = taught.trainees(east, 2);
        var lacking = trainees.getFirst();
        var of = taught.taught(east, taught.newProgramme(), trainees);
        taught.correct(of, 0, lacking, Mark.ABSENT);
        people.signIn("trungtam");
        assertThat(batches.propose(content(of.id(), trainees, Map.of())))
                .isEqualTo(new ProposeResult.ReasonsMissing(Set.of(lacking)));
        assertThat(batches.propose(content(of.id(), trainees, Map.of(lacking, "  "))))
                .isEqualTo(new ProposeResult.ReasonsMissing(Set.of(lacking)));
        assertThat(batches.propose(content(of.id(), List.of(), Map.of()))).isEqualTo(new ProposeResult.NobodyChosen());
        var stranger = taught.trainees(east, 1).getFirst();
        assertThat(batches.propose(content(of.id(), List.of(stranger), Map.of())))
                .isEqualTo(new ProposeResult.NotInClass(Set.of(stranger)));
        var id = proposed("trungtam", of, trainees, Map.of(lacking, "Đi công tác theo lệnh"));
        var entry = people.as("kiemtra", () -> batches.find(id)).entries().stream()
                .filter(one -> one.account().equals(lacking))
                .findFirst()
                .orElseThrow();
        assertThat(entry.reason()).isEqualTo("Đi công tác theo lệnh");
        assertThat(Condition.allMet(entry.conditions())).isFalse();
        assertThat(people.as("kiemtra", () -> batches.check(id, 0))).isInstanceOf(StepResult.Done.class);
        people.signIn("kiemsoat");
        assertThat(trail.about(id.value())).anyMatch(line -> "Đi công tác theo lệnh".equals(line.reason()));
    }

    @Test
    void aCorrectionAfterTheProposalIsShownAndWhoeverLacksSomethingByItStopsTheBatch() {
        var trainees = taught.trainees(east, 2);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        var id = proposed("trungtam", of, trainees, Map.of());
        taught.correct(of, 1, trainees.getFirst(), Mark.ABSENT);
        people.signIn("kiemtra");
        assertThat(batches.find(id).entries()).filteredOn(BatchEntry::isLost).hasSize(1);
        assertThat(batches.check(id, 0)).isEqualTo(new StepResult.NoLongerMet(Set.of(trainees.getFirst())));
        assertThat(batches.sendBack(id, 0, " ")).isEqualTo(new StepResult.ReasonMissing());
        assertThat(batches.sendBack(id, 0, "Điểm danh đã sửa")).isEqualTo(new StepResult.Done(BatchState.RETURNED));

        people.signIn("trungtam");
        assertThat(batches.waiting()).extracting(BatchSummary::id).contains(id);
        assertThat(batches.proposeAgain(id, 1, content(of.id(), trainees.subList(1, 2), Map.of())))
                .isEqualTo(new ProposeResult.Proposed(id));
        assertThat(batches.proposeAgain(id, 1, content(of.id(), trainees.subList(1, 2), Map.of())))
                .isEqualTo(new ProposeResult.Changed());
        assertThat(batches.find(id).entries()).extracting(BatchEntry::account).containsExactly(trainees.get(1));
        var other = proposed("trungtam", of, trainees.subList(0, 1), Map.of(trainees.getFirst(), "Bù sau"));
        assertThat(other).isNotEqualTo(id);
    }

    @Test
    void aDeputySignsOnlyUnderAValidPaper() {
        var trainees = taught.trainees(east, 1);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        var id = proposed("trungtam", of, trainees, Map.of());
        people.as("kiemtra", () -> batches.check(id, 0));
        assertThat(people.as("phogiamdoc", () -> batches.sign(id, 1))).isEqualTo(new StepResult.NotAuthorised());
        var today = LocalDate.now(PlatformTime.ZONE);
        var deputy = people.id("phogiamdoc");
        people.signIn("bantochuc");
        record(new AuthorisationContent(
                east,
                deputy,
                SigningCapacity.DEPUTY,
                "02-UQ/TTCT",
                today.minusDays(30),
                "Ký giấy",
                null,
                today.minusDays(20),
                today.minusDays(1)));
        record(new AuthorisationContent(
                east,
                deputy,
                SigningCapacity.DEPUTY,
                "03-UQ/TTCT",
                today,
                "Ký giấy",
                taught.newProgramme(),
                today,
                today));
        record(new AuthorisationContent(
                west, deputy, SigningCapacity.DEPUTY, "04-UQ/TTCT", today, "Ký giấy", null, today, today));
        var ended = record(new AuthorisationContent(
                east, deputy, SigningCapacity.DEPUTY, "05-UQ/TTCT", today, "Ký giấy", null, today, today));
        authorisations.end(ended, "Ghi nhầm");
        assertThat(people.as("phogiamdoc", () -> batches.sign(id, 1))).isEqualTo(new StepResult.NotAuthorised());
        assertThat(authorisations.record(new AuthorisationContent(
                        east, deputy, SigningCapacity.DIRECTOR, " ", today, "", null, today, today.minusDays(1))))
                .isInstanceOf(RecordAuthorisationResult.Wrong.class);

        assertThat(authorisations.record(new AuthorisationContent(
                        west, deputy, SigningCapacity.DEPUTY, "04-UQ/TTCT", today, "Ký giấy", null, today, today)))
                .isEqualTo(new RecordAuthorisationResult.AlreadyRecorded());
        var valid = record(new AuthorisationContent(
                east, deputy, SigningCapacity.DEPUTY, "06-UQ/TTCT", today, "Ký giấy", of.programme(), today, today));
        assertThat(people.as("phogiamdoc", () -> batches.sign(id, 1)))
                .isEqualTo(new StepResult.Done(BatchState.SIGNED));
        assertThat(jdbc.queryForObject(
                        "select signing_json from certificate_batch where id = ?", String.class, id.value()))
                .contains("PHÓ GIÁM ĐỐC", "Mẫu phogiamdoc");
        authorisations.end(valid, "Hết việc");
        refused(
                "phogiamdoc",
                () -> authorisations.record(new AuthorisationContent(
                        east, deputy, SigningCapacity.DEPUTY, "07-UQ/TTCT", today, "Ký giấy", null, today, today)));
    }

    @Test
    void aNameThatPapersCannotCarryIsRefusedBeforeAnythingIsSigned() {
        var trainees = taught.trainees(east, 1);
        var id = proposed("trungtam", taught.taught(east, taught.newProgramme(), trainees), trainees, Map.of());
        people.as("kiemtra", () -> batches.check(id, 0));
        people.hire("giamdoctendai", east, Role.CENTRE_DIRECTOR);
        jdbc.update("update account set full_name = ? where user_name = 'giamdoctendai'", "Hoàng ".repeat(11) + "Mẫu");
        assertThat(people.as("giamdoctendai", () -> batches.sign(id, 1)))
                .isInstanceOf(StepResult.SignerUnprintable.class);
        people.signIn("bantochuc");
        var today = LocalDate.now(PlatformTime.ZONE);
        assertThat(authorisations.record(new AuthorisationContent(
                        east,
                        people.id("giamdoctendai"),
                        SigningCapacity.DEPUTY,
                        "31-UQ/TTCT",
                        today,
                        "Ký giấy",
                        null,
                        today,
                        today)))
                .isEqualTo(new RecordAuthorisationResult.Wrong(Set.of(RecordAuthorisationResult.Field.NAME)));
        assertThat(people.as("giamdoc", () -> batches.sign(id, 1))).isEqualTo(new StepResult.Done(BatchState.SIGNED));
    }

    @Test
    void onePersonHasOneCertificateOfAProgrammeAlsoWhenTwoClassesProposeAtOnce() throws Exception {
        var trainees = taught.trainees(east, 4);
        var programme = taught.newProgramme();
        var one = taught.taught(east, programme, trainees);
        var other = taught.taught(east, programme, trainees);
        var barrier = new CyclicBarrier(2);
        BiFunction<String, ClassDetail, ProposeResult> propose = (userName, of) -> people.as(userName, () -> {
            try {
                barrier.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
            return batches.propose(content(of.id(), trainees, Map.of()));
        });
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> propose.apply("trungtam", one));
            var second = threads.submit(() -> propose.apply("giaovuhai", other));
            var results = List.of(first.get(), second.get());
            assertThat(results)
                    .filteredOn(ProposeResult.Proposed.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(ProposeResult.AlreadyHave.class::isInstance)
                    .containsExactly(new ProposeResult.AlreadyHave(Set.copyOf(trainees)));
            var id = results.stream()
                    .filter(ProposeResult.Proposed.class::isInstance)
                    .map(ProposeResult.Proposed.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .batch();
            people.as("trungtam", () -> batches.withdraw(id, 0, "Đề nghị nhầm lớp"));
        }
        var again = proposed("trungtam", other, trainees, Map.of());
        release(again);
        assertThat(people.as("trungtam", () -> batches.propose(content(one.id(), trainees, Map.of()))))
                .isEqualTo(new ProposeResult.AlreadyHave(Set.copyOf(trainees)));
    }

    @Test
    void aClassThatStillRunsIsNotProposed() {
        var trainees = taught.trainees(east, 1);
        var of = taught.running(east, taught.newProgramme(), trainees);
        assertThat(people.as("trungtam", () -> batches.propose(content(of.id(), trainees, Map.of()))))
                .isEqualTo(new ProposeResult.NotTaught());
    }

    @Test
    void aPreviewSaysSoAndIsSeenByStaffOfTheCentreOnly() {
        var trainees = taught.trainees(east, 1);
        var id = proposed("trungtam", taught.taught(east, taught.newProgramme(), trainees), trainees, Map.of());
        assertThat(people.as("giamdoc", () -> batches.preview(id, trainees.getFirst())))
                .startsWith('%', 'P', 'D', 'F');
        refused("hocvien", () -> batches.preview(id, trainees.getFirst()));
    }

    @Test
    void theHolderAndTheCentresStaffHaveThePaperAndNobodyElse() {
        var trainees = taught.trainees(east, 2);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        release(proposed("trungtam", of, trainees, Map.of()));
        var issued = people.as("trungtam", () -> register.ofClass(of.id())).getFirst();
        var holder = people.userName(issued.account());
        var first = people.as(holder, () -> papers.mine(issued.id()).content());
        assertThat(people.as("giamdoc", () -> papers.forStaff(issued.id()).content()))
                .isEqualTo(first);
        assertThat(people.as(holder, register::mine))
                .extracting(CertificateSummary::id)
                .containsExactly(issued.id());
        refused(holder, () -> papers.forStaff(issued.id()));
        refused("giamdoctay", () -> papers.forStaff(issued.id()));
        refused("hocvien", () -> papers.mine(issued.id()));
        assertThat(people.as("trungtamtay", () -> register.ofClass(of.id()))).isEmpty();
        int looks = jdbc.queryForObject(
                "select count(*) from access_entry where purpose = 'certificate.paper' and person_id = ?",
                Integer.class,
                issued.account().value());
        assertThat(looks).isEqualTo(1);
    }

    private void release(BatchId id) {
        people.as("kiemtra", () -> batches.check(id, version(id)));
        people.as("giamdoc", () -> batches.sign(id, version(id)));
        assertThat(people.as("bantochuc", () -> batches.release(id, version(id))))
                .isInstanceOf(StepResult.Done.class);
    }

    private int version(BatchId id) {
        return jdbc.queryForObject("select version from certificate_batch where id = ?", Integer.class, id.value());
    }

    private AuthorisationId record(AuthorisationContent content) {
        return ((RecordAuthorisationResult.Recorded) authorisations.record(content)).id();
    }

    private BatchId proposed(
            String userName, ClassDetail of, List<AccountId> trainees, Map<AccountId, String> reasons) {
        var result = people.as(userName, () -> batches.propose(content(of.id(), trainees, reasons)));
        assertThat(result).isInstanceOf(ProposeResult.Proposed.class);
        return ((ProposeResult.Proposed) result).batch();
    }

    private static ProposalContent content(ClassId of, List<AccountId> trainees, Map<AccountId, String> reasons) {
        return new ProposalContent(
                of, Set.copyOf(trainees), reasons, new CertificateData.Decision("15-QĐ/TTCT", TaughtClasses.someDay()));
    }

    private void refused(String userName, Supplier<?> work) {
        assertThatThrownBy(() -> people.as(userName, work)).as(userName).isInstanceOf(AccessDeniedException.class);
    }
}
