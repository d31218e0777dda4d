package vn.taphuan.classes.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.AtOnce;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.people.Role;
import vn.taphuan.platform.audit.AuditTrail;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

@DemoInstallation
class TrainingClassesIT {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    TrainingClasses classes;

    @Autowired
    ClassLists lists;

    @Autowired
    AuditTrail trail;

    UnitId east;
    UnitId west;

    @BeforeEach
    void west() {
        east = people.centre(1);
        west = people.centre(2);
        people.hire("trungtamtay", west, Role.CENTRE_OFFICER);
        people.hire("giamdoctay", west, Role.CENTRE_DIRECTOR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anOfficerPlansTheDirectorApprovesAndTheClassOpens() {
        var plan = plans.oneDay(
                east,
                plans.freeDay(),
                40,
                List.of(plans.lecturer(east, "Hà Thị Mẫu", null)),
                plans.room(east, "A", 60));
        people.signIn("trungtam");
        var id = ((SaveClassResult.Stored) classes.create(plan)).id();
        var draft = classes.find(id).orElseThrow();
        assertThat(draft.state()).isEqualTo(ClassState.DRAFT);
        assertThat(draft.year()).isEqualTo(draft.firstDay().orElseThrow().getYear());
        assertThat(draft.periods()).isEqualTo(8);
        assertThat(draft.sessions().getFirst().rooms().getFirst().placeName()).isEqualTo("A");
        assertThat(classes.actions(draft)).containsExactly(ClassAction.SUBMIT, ClassAction.EDIT, ClassAction.CANCEL);
        assertThat(classes.submit(id)).isEqualTo(new StepResult.Done(ClassState.SUBMITTED));
        assertThat(classes.submit(id)).isEqualTo(new StepResult.NotFromHere(ClassState.SUBMITTED));

        people.signIn("giamdoc");
        assertThat(lists.waitingForApproval()).anyMatch(waiting -> waiting.id().equals(id));
        assertThat(classes.sendBack(id, " ")).isEqualTo(new StepResult.ReasonMissing());
        assertThat(classes.sendBack(id, "Đổi phòng")).isEqualTo(new StepResult.Done(ClassState.DRAFT));
        people.as("trungtam", () -> classes.submit(id));
        assertThat(classes.approve(id)).isEqualTo(new StepResult.Done(ClassState.APPROVED));

        people.signIn("trungtam");
        assertThat(classes.open(id)).isEqualTo(new StepResult.Done(ClassState.OPEN));
        assertThat(classes.find(id).orElseThrow().steps())
                .extracting(ClassStep::state)
                .containsExactly(
                        ClassState.DRAFT,
                        ClassState.SUBMITTED,
                        ClassState.DRAFT,
                        ClassState.SUBMITTED,
                        ClassState.APPROVED,
                        ClassState.OPEN);
        var audited = SystemWork.call("test", () -> trail.about(id.value()));
        assertThat(audited)
                .extracting(AuditTrail.Line::action)
                .containsExactly(
                        "class.opened",
                        "class.approved",
                        "class.submitted",
                        "class.sent-back",
                        "class.submitted",
                        "class.created");
        assertThat(audited.get(3).reason()).isEqualTo("Đổi phòng");
    }

    @Test
    void whoeverSubmittedDoesNotApprove() {
        var draft = plans.stored(plans.oneDay(east, plans.freeDay(), 40, List.of(), plans.room(east, "B", 60)));
        people.signIn("bantochuc");
        assertThat(classes.submit(draft.id())).isInstanceOf(StepResult.Done.class);
        assertThat(classes.approve(draft.id())).isEqualTo(new StepResult.OwnSubmission());
        assertThat(classes.actions(classes.find(draft.id()).orElseThrow()))
                .doesNotContain(ClassAction.APPROVE, ClassAction.SEND_BACK);
        people.signIn("giamdoc");
        assertThat(classes.approve(draft.id())).isInstanceOf(StepResult.Done.class);
    }

    @Test
    void aPlanWithoutRoomsOrModulesIsKeptButNotSubmitted() {
        var plan = plans.oneDay(east, plans.freeDay(), 40, List.of());
        people.signIn("trungtam");
        var id = ((SaveClassResult.Stored) classes.create(plan)).id();
        assertThat(classes.submit(id))
                .isInstanceOfSatisfying(
                        StepResult.Incomplete.class,
                        incomplete -> assertThat(incomplete.problems())
                                .extracting(ClassProblem::kind)
                                .containsExactly(
                                        ClassProblem.Kind.PLACES_MISSING,
                                        ClassProblem.Kind.ROOM_MISSING,
                                        ClassProblem.Kind.ROOM_MISSING));
    }

    @Test
    void theSameRoomOrLecturerTwiceInOneHalfDayIsRefusedWithNames() {
        var room = plans.room(east, "C", 60);
        var lecturer = plans.lecturer(east, "Lương Mẫu", null);
        var day = plans.freeDay();
        var first = plans.stored(plans.oneDay(east, day, 40, List.of(lecturer), room));
        people.signIn("trungtam");
        var again = plans.oneDay(east, day, 30, List.of(lecturer), room);
        assertThat(classes.check(null, again).clashes()).hasSize(4);
        assertThat(classes.create(again))
                .isInstanceOfSatisfying(
                        SaveClassResult.Clashing.class,
                        clashing -> assertThat(clashing.clashes()).anySatisfy(clash -> {
                            assertThat(clash.kind()).isEqualTo(Clash.Kind.LECTURER);
                            assertThat(clash.name()).isEqualTo("Lương Mẫu");
                            assertThat(clash.other()).isEqualTo(first.label());
                        }));
        assertThat(classes.check(first.id(), first.content()).refused()).isFalse();
        classes.cancel(first.id(), "Hoãn");
        assertThat(classes.create(again)).isInstanceOf(SaveClassResult.Stored.class);
    }

    @Test
    void ofPlansForOneRoomStoredAtOnceExactlyOneWins() throws Exception {
        var room = plans.room(east, "D", 60);
        var lecturer = plans.lecturer(east, "Nông Mẫu", null);
        var day = plans.freeDay();
        int people = 16;
        var results = AtOnce.run(
                people,
                i -> SystemWork.call(
                        "test", () -> classes.create(plans.oneDay(east, day, 40, List.of(lecturer), room))));
        assertThat(results).filteredOn(SaveClassResult.Stored.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(SaveClassResult.Clashing.class::isInstance)
                .hasSize(people - 1)
                .allSatisfy(result -> assertThat(((SaveClassResult.Clashing) result).clashes())
                        .isNotEmpty());
    }

    @Test
    void numbersOfACentreAndYearHaveNoGapAndNoDouble() throws Exception {
        var day = plans.freeDay();
        var results = AtOnce.run(
                12, i -> plans.stored(plans.oneDay(west, day, 40, List.of())).number());
        var sorted = results.stream().sorted().toList();
        assertThat(sorted)
                .isEqualTo(IntStream.range(0, 12)
                        .map(i -> sorted.getFirst() + i)
                        .boxed()
                        .toList());
    }

    @Test
    void ofTwoApproversExactlyOneApproves() throws Exception {
        var draft = plans.stored(plans.oneDay(east, plans.freeDay(), 40, List.of(), plans.room(east, "E", 60)));
        people.as("trungtam", () -> classes.submit(draft.id()));
        var results = AtOnce.run(8, i -> people.as("giamdoc", () -> classes.approve(draft.id())));
        assertThat(results).filteredOn(StepResult.Done.class::isInstance).hasSize(1);
    }

    @Test
    void afterApprovalRoomsMayChangeWithAReasonButNotTheProgramme() {
        var open = plans.open(plans.oneDay(east, plans.freeDay(), 40, List.of(), plans.room(east, "F", 60)));
        var other = plans.room(east, "G", 60);
        people.signIn("trungtam");
        var moved = plans.oneDay(east, open.firstDay().orElseThrow(), 45, List.of(), other);
        assertThat(classes.edit(open.id(), open.version(), moved, null))
                .isEqualTo(new SaveClassResult.Wrong(List.of(ClassProblem.of(ClassProblem.Kind.REASON_MISSING))));
        assertThat(classes.edit(open.id(), open.version(), moved, "Phòng F đang sửa"))
                .isInstanceOf(SaveClassResult.Stored.class);
        var found = classes.find(open.id()).orElseThrow();
        assertThat(found.places()).extracting(PlaceDetail::name).containsExactly("G");
        assertThat(found.seats()).isEqualTo(45);
        var fewer = new ClassContent(
                moved.centre(),
                moved.name(),
                moved.programme(),
                moved.modules().subList(0, 1),
                45,
                true,
                null,
                null,
                null,
                moved.places(),
                moved.sessions());
        assertThat(classes.edit(open.id(), found.version(), fewer, "Bớt"))
                .isEqualTo(new SaveClassResult.Wrong(List.of(ClassProblem.of(ClassProblem.Kind.APPROVED_ALREADY))));
    }

    @Test
    void ofTwoOfficersWhoEditOneClassTheSecondOverwritesNothing() {
        var room = plans.room(east, "Chung", 60);
        var seen = plans.stored(plans.oneDay(east, plans.freeDay(), 40, List.of(), room));
        var day = seen.firstDay().orElseThrow();
        var lecturer = plans.lecturer(east, "Nông Mẫu", null);
        people.signIn("trungtam");
        var withLecturer = plans.oneDay(east, day, 40, List.of(lecturer), room);
        assertThat(classes.edit(seen.id(), seen.version(), withLecturer, null))
                .isInstanceOf(SaveClassResult.Stored.class);
        var moreSeats = plans.oneDay(east, day, 55, List.of(), room);
        assertThat(classes.edit(seen.id(), seen.version(), moreSeats, null))
                .isInstanceOfSatisfying(SaveClassResult.Changed.class, refused -> {
                    assertThat(refused.change().by())
                            .isEqualTo(people.signedIn("trungtam").fullName());
                    assertThat(refused.change().changes()).isNotEmpty();
                });
        var now = classes.find(seen.id()).orElseThrow();
        assertThat(now.seats()).isEqualTo(40);
        assertThat(now.sessions())
                .allSatisfy(session -> assertThat(session.lecturers()).hasSize(1));
        assertThat(classes.edit(seen.id(), now.version(), moreSeats, null)).isInstanceOf(SaveClassResult.Stored.class);
    }

    @Test
    void anotherCentresOfficerSeesAndDoesNothing() {
        var room = plans.room(east, "H", 60);
        var lecturer = plans.lecturer(east, "Sầm Mẫu", null);
        var draft = plans.stored(plans.oneDay(east, plans.freeDay(), 40, List.of(lecturer), room));
        var day = draft.firstDay().orElseThrow();
        people.signIn("trungtamtay");
        assertThat(classes.find(draft.id())).isEmpty();
        assertThat(classes.teaches(draft.id())).isFalse();
        assertThat(lists.search(Set.of(ClassState.values()), "", 0, 200))
                .noneMatch(found -> found.centre().equals(east));
        assertThat(lists.current()).noneMatch(found -> found.centre().equals(east));
        assertThat(lists.sessions(day, day)).isEmpty();
        assertThat(classes.actions(draft)).isEmpty();
        assertThatThrownBy(() -> classes.submit(draft.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> classes.open(draft.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> classes.start(draft.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> classes.assess(draft.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> classes.finish(draft.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> classes.cancel(draft.id(), "Vì thế")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> classes.edit(draft.id(), draft.version(), draft.content(), null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> classes.create(draft.content())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> classes.check(draft.id(), draft.content())).isInstanceOf(AccessDeniedException.class);
        var withForeignRoom = plans.oneDay(west, plans.freeDay(), 40, List.of(), room);
        assertThatThrownBy(() -> classes.create(withForeignRoom)).isInstanceOf(AccessDeniedException.class);
        var withForeignLecturer = plans.oneDay(west, plans.freeDay(), 40, List.of(lecturer), plans.room(west, "I", 60));
        assertThatThrownBy(() -> classes.create(withForeignLecturer)).isInstanceOf(AccessDeniedException.class);
        people.signIn("giamdoctay");
        assertThat(lists.waitingForApproval()).noneMatch(found -> found.centre().equals(east));
        assertThatThrownBy(() -> classes.approve(draft.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> classes.sendBack(draft.id(), "Vì thế")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aClashWithAnotherCentresClassDoesNotTellItsName() {
        var shared = plans.room(east, "K", 60);
        var day = plans.freeDay();
        SystemWork.as("test", () -> plans.stored(plans.oneDay(west, day, 40, List.of(), shared)));
        people.signIn("trungtam");
        assertThat(classes.check(null, plans.oneDay(east, day, 40, List.of(), shared))
                        .clashes())
                .isNotEmpty()
                .allMatch(clash -> clash.other() == null);
    }

    @Test
    void aSessionOfAnotherClassCannotBeTaken() {
        var one = plans.stored(plans.oneDay(east, plans.freeDay(), 40, List.of()));
        var other = plans.stored(plans.oneDay(east, plans.freeDay(), 40, List.of()));
        people.signIn("trungtam");
        var forged = one.content();
        var stolen = new ClassContent(
                forged.centre(),
                forged.name(),
                forged.programme(),
                forged.modules(),
                40,
                true,
                null,
                null,
                null,
                forged.places(),
                other.content().sessions());
        assertThatThrownBy(() -> classes.edit(one.id(), one.version(), stolen, null))
                .isInstanceOf(AccessDeniedException.class);
    }
}
