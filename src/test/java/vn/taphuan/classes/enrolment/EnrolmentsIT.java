package vn.taphuan.classes.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

@DemoInstallation
class EnrolmentsIT {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    TrainingClasses classes;

    @Autowired
    Enrolments enrolments;

    @Autowired
    MyClasses mine;

    UnitId east;
    UnitId west;

    @BeforeEach
    void centres() {
        east = people.centre(1);
        west = people.centre(2);
        people.hire("trungtamtay", west, Role.CENTRE_OFFICER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void of200AtOnceExactly50GetASeat() throws Exception {
        var open = open("Đông", 50);
        var trainees = people.traineesOf(east, 140);
        var others = people.traineesOf(west, 60);
        int all = trainees.size() + others.size();
        assertThat(all).isEqualTo(200);
        var results = AtOnce.run(
                all,
                i -> SystemWork.call(
                        "test",
                        () -> enrolments.enrol(
                                open.id(),
                                List.of(i < trainees.size() ? trainees.get(i) : others.get(i - trainees.size())))));
        assertThat(results).filteredOn(result -> result.enrolled().size() == 1).hasSize(50);
        assertThat(results)
                .filteredOn(result -> result.withoutSeat().size() == 1)
                .hasSize(150);
        var found = SystemWork.call("test", () -> classes.find(open.id()).orElseThrow());
        assertThat(found.seatsTaken()).isEqualTo(50);
        assertThat(SystemWork.call("test", () -> enrolments.of(open.id()))).hasSize(50);
    }

    @Test
    void onePersonEnrolledManyTimesAtOnceTakesOneSeat() throws Exception {
        var open = open("Một", 5);
        var trainee = people.traineesOf(east, 1);
        var results = AtOnce.run(20, i -> SystemWork.call("test", () -> enrolments.enrol(open.id(), trainee)));
        assertThat(results).filteredOn(result -> result.enrolled().size() == 1).hasSize(1);
        assertThat(results).filteredOn(result -> result.already().size() == 1).hasSize(19);
        assertThat(SystemWork.call(
                        "test", () -> classes.find(open.id()).orElseThrow().seatsTaken()))
                .isEqualTo(1);
    }

    @Test
    void anOfficerEnrolsManyAtOnceAndTakesOut() {
        var open = open("Nhiều", 3);
        var trainees = people.traineesOf(east, 5);
        people.signIn("trungtam");
        assertThat(enrolments.candidates(open.id(), "mau")).hasSize(100);
        var outcome = enrolments.enrol(open.id(), trainees);
        assertThat(outcome.enrolled()).isEqualTo(trainees.subList(0, 3));
        assertThat(outcome.withoutSeat()).isEqualTo(trainees.subList(3, 5));
        assertThat(enrolments.candidates(open.id(), ""))
                .noneMatch(person -> outcome.enrolled().contains(person.id()));
        var first = enrolments.of(open.id()).getFirst();
        enrolments.withdraw(first.id(), "Đi công tác");
        assertThat(enrolments.of(open.id())).hasSize(2);
        assertThat(enrolments.enrol(open.id(), trainees.subList(3, 5)).enrolled())
                .hasSize(1);
        assertThat(enrolments.enrol(open.id(), List.of(first.account())).withoutSeat())
                .hasSize(1);
    }

    @Test
    void onesPlaceIsInTheOwnUnitThenAtTheOwnCentreElseTheFirst() {
        var trainees = people.traineesOf(east, 2);
        var home = people.signedIn(people.userName(trainees.getFirst())).homeUnit();
        var hall = plans.room(west, "Tây xa", 100);
        var centre = plans.room(east, "Trung tâm", 100);
        var site = plans.room(home, "Điểm cầu xã", 20);
        var open = plans.open(plans.oneDay(east, plans.freeDay(), 50, List.of(), hall, centre, site));
        people.signIn("bantochuc");
        var far = people.traineesOf(west, 1);
        enrolments.enrol(open.id(), List.of(trainees.getFirst(), someoneElsewhere(home), far.getFirst()));
        assertThat(placeName(open, trainees.getFirst())).isEqualTo("Điểm cầu xã");
        assertThat(placeName(open, someoneElsewhere(home))).isEqualTo("Trung tâm");
        assertThat(placeName(open, far.getFirst())).isEqualTo("Tây xa");
        var moved = enrolments.of(open.id()).stream()
                .filter(person -> person.account().equals(far.getFirst()))
                .findFirst()
                .orElseThrow();
        enrolments.move(moved.id(), open.places().get(1).id());
        assertThat(placeName(open, far.getFirst())).isEqualTo("Trung tâm");
    }

    private AccountId someoneElsewhere(UnitId home) {
        return people.traineesOf(east, 50).stream()
                .filter(id -> !people.signedIn(people.userName(id)).homeUnit().equals(home))
                .findFirst()
                .orElseThrow();
    }

    private String placeName(ClassDetail of, AccountId person) {
        var place = enrolments.of(of.id()).stream()
                .filter(enrolment -> enrolment.account().equals(person))
                .findFirst()
                .orElseThrow()
                .place();
        return of.places().stream()
                .filter(candidate -> candidate.id().equals(place))
                .map(PlaceDetail::name)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTraineeJoinsAndLeavesAClassOfTheOwnCentre() {
        var open = open("Tự đăng ký", 30);
        people.signIn("hocvien");
        assertThat(mine.toJoin()).anyMatch(candidate -> candidate.id().equals(open.id()));
        assertThat(mine.join(open.id())).isEqualTo(new JoinResult.Joined());
        assertThat(mine.join(open.id())).isEqualTo(new JoinResult.AlreadyIn());
        assertThat(mine.toJoin()).noneMatch(candidate -> candidate.id().equals(open.id()));
        var own = mine.mine().stream()
                .filter(one -> one.trainingClass().id().equals(open.id()))
                .findFirst()
                .orElseThrow();
        assertThat(own.mayLeave()).isTrue();
        assertThat(own.placeName()).isEqualTo("Tự đăng ký");
        assertThat(own.nextSession(open.firstDay().orElseThrow().atStartOfDay())
                        .orElseThrow()
                        .number())
                .isEqualTo(1);
        assertThat(mine.leave(open.id())).isTrue();
        assertThat(mine.leave(open.id())).isFalse();
        assertThat(mine.mine()).noneMatch(one -> one.trainingClass().id().equals(open.id()));
    }

    @Test
    void aTraineeJoinsNeitherAnotherCentresClassNorOneThatIsNotOffered() {
        var foreign = plans.open(plans.oneDay(west, plans.freeDay(), 30, List.of(), plans.room(west, "Xa", 40)));
        var draft = plans.stored(plans.oneDay(east, plans.freeDay(), 30, List.of()));
        people.signIn("hocvien");
        assertThat(mine.toJoin()).noneMatch(open -> open.id().equals(foreign.id()));
        assertThat(mine.join(foreign.id())).isEqualTo(new JoinResult.NotOffered());
        assertThat(mine.join(draft.id())).isEqualTo(new JoinResult.NotOffered());
    }

    @Test
    void anotherCentresOfficerIsGivenNothing() {
        var open = open("Kín", 30);
        var trainee = people.traineesOf(east, 1);
        var enrolled = SystemWork.call("test", () -> {
            enrolments.enrol(open.id(), trainee);
            return enrolments.of(open.id()).getFirst();
        });
        people.signIn("trungtamtay");
        assertThat(enrolments.of(open.id())).isEmpty();
        assertThat(enrolments.byUnit(open.id())).isEmpty();
        assertThatThrownBy(() -> enrolments.candidates(open.id(), "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> enrolments.enrol(open.id(), trainee)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> enrolments.withdraw(enrolled.id(), "Vì thế"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        enrolments.move(enrolled.id(), open.places().getFirst().id()))
                .isInstanceOf(AccessDeniedException.class);
        var own = plans.open(plans.oneDay(west, plans.freeDay(), 30, List.of(), plans.room(west, "Gần", 40)));
        assertThatThrownBy(() -> enrolments.enrol(own.id(), trainee)).isInstanceOf(AccessDeniedException.class);
        people.signIn("hocvien");
        assertThatThrownBy(() -> enrolments.of(open.id())).isInstanceOf(AccessDeniedException.class);
    }

    private ClassDetail open(String venue, int seats) {
        return plans.open(plans.oneDay(east, plans.freeDay(), seats, List.of(), plans.room(east, venue, 100)));
    }
}
