package vn.taphuan.classes.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.AtOnce;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.enrolment.IntakeContent;
import vn.taphuan.classes.enrolment.Intakes;
import vn.taphuan.classes.enrolment.SubstitutionResult;
import vn.taphuan.classes.enrolment.UnitSeatsContent;
import vn.taphuan.classes.enrolment.WaitingPolicy;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/** A unit names people by a paper; the centre lets them in or refuses them; nobody of another unit or centre does either. */
@DemoInstallation
class NominationsIT {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    Nominations nominations;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Intakes intakes;

    UnitId east;
    UnitId unit;

    @BeforeEach
    void units() {
        east = people.centre(1);
        unit = people.signedIn("hocvien").homeUnit();
        people.hire("daumoi", unit, Role.UNIT_OFFICER);
        people.hire("trungtamtay", people.centre(2), Role.CENTRE_OFFICER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoIsNamedHasASeatOnceTheCentreSaysYesAndNotBefore() {
        var open = open("Cử người", 30);
        var named = named(open, 3);

        people.signIn("trungtam");
        assertThat(enrolments.of(open.id()))
                .as("nobody has a seat by a paper alone")
                .isEmpty();
        var paper = nominations.of(open.id()).getFirst();
        assertThat(paper.number()).isEqualTo("12-CV/MAU");
        assertThat(paper.pending()).isEqualTo(3);
        var decisions = nominations.approve(
                List.of(paper.people().get(0).id(), paper.people().get(1).id()));
        assertThat(decisions.approved()).hasSize(2);
        assertThat(nominations.refuse(List.of(paper.people().get(2).id()), "Đã học năm ngoái"))
                .isEqualTo(1);
        assertThat(nominations.refuse(List.of(paper.people().get(2).id()), "Lần nữa"))
                .isZero();
        assertThat(nominations.approve(List.of(paper.people().get(2).id())).decided())
                .hasSize(1);
        assertThat(enrolments.of(open.id())).hasSize(2).allMatch(person -> person.nominated());

        people.signIn("daumoi");
        var seen = nominations.ofUnit(open.id(), unit).getFirst();
        assertThat(seen.people())
                .filteredOn(person -> person.state() == NomineeState.REFUSED)
                .singleElement()
                .satisfies(person -> assertThat(person.reason()).isEqualTo("Đã học năm ngoái"));
        assertThat(nominations.peopleOf(open.id(), unit)).hasSize(2);
        assertThat(named).hasSize(3);
    }

    @Test
    void seatsWithoutNamesAreFilledByWhoIsNamedLater() {
        var open = open("Giữ chỗ", 3);
        people.signIn("trungtam");
        intakes.fix(open.id(), unit, UnitSeatsContent.NOTHING, new UnitSeatsContent(2, 2));
        var others = people.traineesOf(east, 60).stream()
                .filter(id -> !people.signedIn(people.userName(id)).homeUnit().equals(unit))
                .limit(2)
                .toList();
        assertThat(enrolments.enrol(open.id(), others).withoutSeat())
                .as("the unit's seats are not given to others")
                .hasSize(1);
        named(open, 3);
        people.signIn("trungtam");
        var ids = nominations.of(open.id()).getFirst().people().stream()
                .map(Nominee::id)
                .toList();
        var decisions = nominations.approve(ids);
        assertThat(decisions.approved()).hasSize(2);
        assertThat(decisions.overQuota()).hasSize(1);
        assertThat(intakes.units(open.id()))
                .filteredOn(one -> one.unit().equals(unit))
                .singleElement()
                .satisfies(one -> assertThat(one.reserved()).isZero());
    }

    @Test
    void withoutASeatWhoIsApprovedWaits() {
        var open = open("Hết chỗ", 1);
        named(open, 2);
        people.signIn("trungtam");
        var ids = nominations.of(open.id()).getFirst().people().stream()
                .map(Nominee::id)
                .toList();
        var decisions = nominations.approve(ids);
        assertThat(decisions.approved()).hasSize(1);
        assertThat(decisions.waiting()).hasSize(1);
        assertThat(enrolments.waiting(open.id())).hasSize(1);
    }

    @Test
    void twoWhoApproveAtOnceGiveOneSeat() throws Exception {
        var open = open("Duyệt cùng lúc", 5);
        named(open, 1);
        var id = SystemWork.call("test", () -> nominations.of(open.id()))
                .getFirst()
                .people()
                .getFirst()
                .id();
        var results = AtOnce.run(8, i -> people.as("trungtam", () -> nominations.approve(List.of(id))));
        assertThat(results).filteredOn(one -> one.approved().size() == 1).hasSize(1);
        assertThat(results).filteredOn(one -> one.decided().size() == 1).hasSize(7);
        people.signIn("trungtam");
        assertThat(enrolments.of(open.id())).hasSize(1);
    }

    @Test
    void aPaperThatIsIncompleteOrNamesSomebodyTwiceIsRefusedWithWhatIsWrong() {
        var open = open("Thiếu", 10);
        people.signIn("daumoi");
        assertThat(nominations.enter(open.id(), unit, new NominationContent(" ", null, "", List.of())))
                .isEqualTo(new NominationResult.Wrong(List.of(
                        NominationProblem.NUMBER_MISSING,
                        NominationProblem.DATE_MISSING,
                        NominationProblem.ISSUER_MISSING,
                        NominationProblem.PEOPLE_MISSING)));
        var named = named(open, 1);
        people.signIn("daumoi");
        assertThat(nominations.enter(open.id(), unit, paper(named))).isEqualTo(new NominationResult.Known(named));
        assertThat(nominations.candidates(open.id(), unit, ""))
                .extracting(AccountSummary::id)
                .doesNotContainAnyElementsOf(named);
    }

    @Test
    void afterTheClosingTimeTheUnitNamesNobodyButTheCentreStillDoes() {
        var open = open("Quá hạn", 10);
        people.signIn("trungtam");
        var closed = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        intakes.change(open.id(), IntakeContent.USUAL, new IntakeContent(true, WaitingPolicy.ORDER, null, closed));
        people.signIn("daumoi");
        var someone =
                List.of(nominations.candidates(open.id(), unit, "").getFirst().id());
        assertThat(nominations.enter(open.id(), unit, paper(someone))).isEqualTo(new NominationResult.Closed(closed));
        people.signIn("trungtam");
        assertThat(nominations.enter(open.id(), unit, paper(someone))).isInstanceOf(NominationResult.Entered.class);
    }

    @Test
    void aUnitTakesBackAndSubstitutesItsOwnPeopleOnly() {
        var open = open("Thay người", 10);
        named(open, 2);
        people.signIn("daumoi");
        var ids = nominations.ofUnit(open.id(), unit).getFirst().people();
        assertThat(nominations.takeBack(ids.getFirst().id())).isTrue();
        assertThat(nominations.takeBack(ids.getFirst().id())).isFalse();
        people.as("trungtam", () -> nominations.approve(List.of(ids.getLast().id())));
        var mine = nominations.peopleOf(open.id(), unit).getFirst();
        var coming = nominations.candidates(open.id(), unit, "").getFirst();
        assertThat(nominations.substitute(mine.id(), coming.id(), "Đi công tác"))
                .isEqualTo(new SubstitutionResult.Changed());
        assertThat(nominations.peopleOf(open.id(), unit))
                .singleElement()
                .satisfies(person -> assertThat(person.account()).isEqualTo(coming.id()));
        var stranger = people.traineesOf(people.centre(2), 1).getFirst();
        var now = nominations.peopleOf(open.id(), unit).getFirst();
        assertThatThrownBy(() -> nominations.substitute(now.id(), stranger, "Người khác"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyOfAnotherCentreOrWithoutTheRightNamesOrDecides() {
        var open = open("Kín", 10);
        var named = named(open, 1);
        var id = SystemWork.call("test", () -> nominations.of(open.id()))
                .getFirst()
                .people()
                .getFirst()
                .id();
        people.signIn("trungtamtay");
        assertThat(nominations.of(open.id())).isEmpty();
        assertThatThrownBy(() -> nominations.approve(List.of(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nominations.refuse(List.of(id), "Vì thế")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nominations.takeBack(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nominations.enter(open.id(), unit, paper(named)))
                .isInstanceOf(AccessDeniedException.class);
        people.signIn("daumoi");
        assertThatThrownBy(() -> nominations.approve(List.of(id))).isInstanceOf(AccessDeniedException.class);
        var stranger = List.of(people.traineesOf(people.centre(2), 1).getFirst());
        assertThatThrownBy(() -> nominations.enter(open.id(), unit, paper(stranger)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nominations.ofUnit(open.id(), east)).isInstanceOf(AccessDeniedException.class);
        people.signIn("hocvien");
        assertThatThrownBy(() -> nominations.offered()).isInstanceOf(AccessDeniedException.class);
    }

    /** Named by the unit's officer. */
    private List<AccountId> named(ClassDetail open, int count) {
        return people.as("daumoi", () -> {
            assertThat(nominations.offered())
                    .anyMatch(one -> one.trainingClass().id().equals(open.id()));
            var chosen = nominations.candidates(open.id(), unit, "").stream()
                    .limit(count)
                    .map(AccountSummary::id)
                    .toList();
            assertThat(nominations.enter(open.id(), unit, paper(chosen))).isInstanceOf(NominationResult.Entered.class);
            return chosen;
        });
    }

    private static NominationContent paper(List<AccountId> people) {
        return new NominationContent("12-CV/MAU", LocalDate.of(2026, 1, 5), "Đảng ủy xã Ví Dụ", people);
    }

    private ClassDetail open(String venue, int seats) {
        return plans.open(plans.oneDay(east, plans.freeDay(), seats, List.of(), plans.room(east, "Cử " + venue, 100)));
    }
}
