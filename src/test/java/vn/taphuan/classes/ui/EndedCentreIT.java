package vn.taphuan.classes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.schedule.ClassCalendar;
import vn.taphuan.classes.schedule.MoveResult;
import vn.taphuan.classes.schedule.PublishResult;
import vn.taphuan.classes.schedule.ScheduleDrafts;
import vn.taphuan.classes.schedule.SessionMove;
import vn.taphuan.classes.session.ClassLists;
import vn.taphuan.classes.session.StepResult;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Language;
import vn.taphuan.units.EndUnitResult;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** What a centre owned that has ended is found at its successor, whose officer goes on with it. */
@DemoInstallation
@ViewPackages(classes = ClassView.class)
class EndedCentreIT extends SpringBrowserlessTest {

    private static final String PAPER = "Quyết định mẫu";

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    TrainingClasses classes;

    @Autowired
    ClassLists lists;

    @Autowired
    ClassCalendar calendar;

    @Autowired
    ScheduleDrafts drafts;

    @Autowired
    Venues venues;

    @Autowired
    Lecturers lecturers;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Units units;

    @Autowired
    Clock clock;

    LocalDate today;

    @BeforeEach
    void vietnamese() {
        UI.getCurrent().setLocale(Language.VIETNAMESE);
        today = LocalDate.now(clock);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSuccessorsOfficerSeesAndActsOnClassesVenuesAndLecturersOfAnEndedCentre() {
        var ended = centre("Trung tâm Thôi Hoạt Động");
        var successor = centre("Trung tâm Nhận Việc");
        var room = plans.room(ended, "Nhà của trung tâm cũ", 60);
        var lecturer = plans.lecturer(ended, "Giảng viên trung tâm cũ", null);
        var of = plans.open(plans.oneDay(ended, plans.freeDay(), 40, List.of(lecturer), room));
        people.hire("canbonhanviec", successor, Role.CENTRE_OFFICER);
        people.signIn("canbonhanviec");
        assertThat(classes.find(of.id())).isEmpty();
        end(ended, successor);

        people.signIn("canbonhanviec");
        var day = of.firstDay().orElseThrow();
        assertThat(classes.find(of.id())).isPresent();
        assertThat(lists.current()).anyMatch(found -> found.id().equals(of.id()));
        assertThat(calendar.sessions(day, day))
                .allMatch(
                        session -> session.movable() && session.trainingClass().equals(of.label()))
                .hasSize(2);
        assertThat(venues.find(room.venue())).isPresent();
        assertThat(lecturers.find(lecturer)).isPresent();

        var session = of.sessions().getLast();
        assertThat(drafts.move(
                        of.id(),
                        null,
                        new SessionMove(
                                session.id(), day.plusDays(1), HalfDay.MORNING, List.of(room.id()), List.of(lecturer))))
                .isEqualTo(new MoveResult.Drafted());
        var drafted = drafts.find(of.id()).orElseThrow();
        assertThat(drafts.publish(of.id(), drafted.draft().stamp(), drafted.version(), PAPER))
                .isEqualTo(new PublishResult.Published(2));
        assertThat(classes.start(of.id())).isInstanceOf(StepResult.Done.class);
        assertThat(classes.find(of.id()).orElseThrow().centre()).isEqualTo(ended);
    }

    @Test
    void theFormOfAClassKnowsTheEndedCentreThatHoldsIt() {
        var ended = centre("Trung tâm Trong Mẫu");
        var successor = centre("Trung tâm Mở Mẫu");
        var of =
                plans.open(plans.oneDay(ended, plans.freeDay(), 40, List.of(), plans.room(ended, "Nhà trong mẫu", 60)));
        people.hire("canbomomau", successor, Role.CENTRE_OFFICER);
        end(ended, successor);
        people.signIn("canbomomau");
        navigate(ClassView.path(of.id()) + "/edit", EditClassView.class);
        @SuppressWarnings("unchecked")
        Select<UnitSummary> centre = $(Select.class).withId("centre").single();
        assertThat(centre.getValue().id()).isEqualTo(ended);
    }

    @Test
    void peopleAreShownWithTheUnitNamesOfThenOrOfNow() {
        var ended = centre("Trung tâm Tên Cũ");
        var successor = centre("Trung tâm Tên Mới");
        var of = plans.open(plans.oneDay(ended, plans.freeDay(), 40, List.of(), plans.room(ended, "Nhà tên cũ", 60)));
        people.hire("hocvientencu", ended);
        SystemWork.as("test", () -> enrolments.enrol(of.id(), List.of(people.id("hocvientencu"))));
        people.hire("canbotenmoi", successor, Role.CENTRE_OFFICER);
        end(ended, successor);

        people.signIn("canbotenmoi");
        var names = PeopleUnits.of(enrolments.of(of.id()), units, today);
        var person = enrolments.of(of.id()).getFirst();
        assertThat(names.differ()).isTrue();
        assertThat(names.of(person)).isEqualTo("Trung tâm Tên Cũ");
        names.show(PeopleUnits.Names.NOW);
        assertThat(names.of(person)).isEqualTo("Trung tâm Tên Mới");

        navigate(ClassView.path(of.id()) + "/people", ClassView.class);
        @SuppressWarnings("unchecked")
        Select<PeopleUnits.Names> shown = $(Select.class).withId("unit-names").single();
        assertThat(shown.getValue()).isEqualTo(PeopleUnits.Names.THEN);
        shown.setValue(PeopleUnits.Names.NOW);
    }

    private UnitId centre(String name) {
        return SystemWork.call("test", () -> {
            var province = units.search("", UnitKind.PROVINCE, null).getFirst().id();
            return units.add(UnitKind.POLITICAL_CENTRE, name, LocalDate.of(2025, 7, 1), province);
        });
    }

    private void end(UnitId ended, UnitId successor) {
        SystemWork.as(
                "test",
                () -> assertThat(units.end(ended, today.minusDays(1), successor, PAPER))
                        .isEqualTo(EndUnitResult.ENDED));
    }
}
