package vn.taphuan.classes.finalpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.SystemWork;

@DemoInstallation
class FinalMarksIT {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    Enrolments enrolments;

    @Autowired
    FinalMarks marks;

    @Autowired
    TrainingClasses classes;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private ClassDetail running(List<LecturerId> teachers) {
        var east = people.centre(1);
        var room = plans.room(east, "Thu hoạch " + System.nanoTime(), 60);
        var running = plans.running(plans.oneDay(east, plans.freeDay(), 40, teachers, room));
        SystemWork.as("test", () -> enrolments.enrol(running.id(), people.traineesOf(east, 3)));
        return running;
    }

    @Test
    void aLecturerMarksTheOwnClassAndNoOther() {
        var east = people.centre(1);
        people.hire("giangviendong", east, Role.LECTURER);
        var teacher = plans.lecturer(east, "Mẫu giangviendong", people.id("giangviendong"));
        var own = running(List.of(teacher));
        var other = running(List.of());
        people.signIn("giangviendong");
        assertThat(classes.find(own.id())).isPresent();
        assertThat(classes.find(other.id())).isEmpty();
        assertThat(enrolments.of(other.id())).isEmpty();
        assertThat(marks.of(other.id())).isEmpty();
        var person = enrolments.of(own.id()).getFirst();
        assertThat(marks.enterFirst(person.id(), new BigDecimal("7.5"), null)).isInstanceOf(MarkResult.Stored.class);
        assertThat(marks.of(own.id()).get(person.account()).counting()).isEqualByComparingTo("7.5");
        var stranger = SystemWork.call("test", () -> enrolments.of(other.id()).getFirst());
        assertThatThrownBy(() -> marks.enterFirst(stranger.id(), BigDecimal.TEN, null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void belowThePassMarkThereIsOneSecondTry() {
        var of = running(List.of());
        people.signIn("trungtam");
        var person = enrolments.of(of.id()).getFirst();
        assertThat(marks.enterSecond(person.id(), BigDecimal.TEN, null)).isInstanceOf(MarkResult.NoSecondTry.class);
        marks.enterFirst(person.id(), new BigDecimal("4.9"), null);
        assertThat(marks.enterSecond(person.id(), new BigDecimal("6.5"), null))
                .isInstanceOfSatisfying(
                        MarkResult.Stored.class,
                        stored -> assertThat(stored.mark().counting()).isEqualByComparingTo("6.5"));
        assertThat(marks.enterFirst(person.id(), new BigDecimal("5.0"), "Chấm lại"))
                .isInstanceOf(MarkResult.SecondEntered.class);
        var good = enrolments.of(of.id()).getLast();
        marks.enterFirst(good.id(), new BigDecimal("5.0"), null);
        assertThat(marks.enterSecond(good.id(), BigDecimal.TEN, null)).isInstanceOf(MarkResult.NoSecondTry.class);
    }

    @Test
    void aMarkIsZeroToTenWithOneDecimalAndChangesWithAReason() {
        var of = running(List.of());
        people.signIn("trungtam");
        var person = enrolments.of(of.id()).getFirst();
        for (var wrong : List.of("-0.1", "10.1", "7.55")) {
            assertThat(marks.enterFirst(person.id(), new BigDecimal(wrong), null))
                    .isInstanceOf(MarkResult.WrongMark.class);
        }
        marks.enterFirst(person.id(), new BigDecimal("7"), null);
        assertThat(marks.enterFirst(person.id(), new BigDecimal("7.0"), null)).isInstanceOf(MarkResult.Stored.class);
        assertThat(marks.enterFirst(person.id(), new BigDecimal("8"), " "))
                .isInstanceOf(MarkResult.ReasonMissing.class);
        assertThat(marks.enterFirst(person.id(), new BigDecimal("8"), "Cộng nhầm"))
                .isInstanceOf(MarkResult.Stored.class);
    }

    @Test
    void marksRestBeforeTheClassRunsAndAfterItIsFinished() {
        var east = people.centre(1);
        var open = plans.open(
                plans.oneDay(east, plans.freeDay(), 40, List.of(), plans.room(east, "Sớm " + System.nanoTime(), 60)));
        people.signIn("trungtam");
        enrolments.enrol(open.id(), people.traineesOf(east, 1));
        var person = enrolments.of(open.id()).getFirst();
        assertThat(marks.enterFirst(person.id(), BigDecimal.TEN, null))
                .isEqualTo(new MarkResult.NotNow(ClassState.OPEN));
        classes.start(open.id());
        classes.assess(open.id());
        assertThat(marks.enterFirst(person.id(), BigDecimal.TEN, null)).isInstanceOf(MarkResult.Stored.class);
        classes.finish(open.id());
        assertThat(marks.enterFirst(person.id(), BigDecimal.ONE, "Sai"))
                .isEqualTo(new MarkResult.NotNow(ClassState.FINISHED));
    }

    @Test
    void anotherCentresOfficerMarksNobody() {
        var of = running(List.of());
        var person = SystemWork.call("test", () -> enrolments.of(of.id()).getFirst());
        people.hire("trungtamtay", people.centre(2), Role.CENTRE_OFFICER);
        people.signIn("trungtamtay");
        assertThat(marks.of(of.id())).isEmpty();
        assertThat(marks.mayEnter(of)).isFalse();
        assertThatThrownBy(() -> marks.enterFirst(person.id(), BigDecimal.TEN, null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> marks.enterSecond(person.id(), BigDecimal.TEN, null))
                .isInstanceOf(AccessDeniedException.class);
    }
}
