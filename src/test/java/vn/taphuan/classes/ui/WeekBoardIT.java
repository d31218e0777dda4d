package vn.taphuan.classes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.lecturer.Absences;
import vn.taphuan.classes.schedule.ScheduleDrafts;
import vn.taphuan.classes.schedule.SessionMove;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.classes.venue.RoomSummary;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.ui.Language;
import vn.taphuan.units.UnitSummary;

/** Sessions are moved without a mouse, into a draft, and published with a reason. */
@DemoInstallation
@ViewPackages(classes = ClassView.class)
class WeekBoardIT extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    TrainingClasses classes;

    @Autowired
    ScheduleDrafts drafts;

    @Autowired
    Absences absences;

    @BeforeEach
    void vietnamese() {
        UI.getCurrent().setLocale(Language.VIETNAMESE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionIsMovedByItsButtonAndThatOfAFieldAndPublished() {
        var room = plans.room(people.centre(1), "Phòng bảng tuần", 60);
        var of = open(room);
        var day = of.firstDay().orElseThrow();
        var taken = plans.stored(plans.oneDay(people.centre(1), day.plusDays(1), 40, List.of(), room));
        people.signIn("trungtam");
        board(day, false);
        assertThat(text(field(room, day, HalfDay.AFTERNOON))).contains("Lớp " + of.number(), "Buổi 2");

        test(move(of, 2, room)).click();
        assertThat(text(one("said"))).contains("Đang chuyển Lớp " + of.number() + "/" + of.year() + ", buổi 2");
        assertThat(text(field(room, day.plusDays(1), HalfDay.MORNING)))
                .contains("Chặn: phòng " + room.name(), "Lớp " + taken.number() + "/" + taken.year());
        assertThat($(NativeButton.class)
                        .withId("to-" + id(room, day.plusDays(1), HalfDay.MORNING))
                        .all())
                .isEmpty();
        test($(NativeButton.class)
                        .withId("to-" + id(room, day.plusDays(2), HalfDay.MORNING))
                        .single())
                .click();
        assertThat(text(one("said"))).contains("trong lịch nháp");
        assertThat(text(field(room, day.plusDays(2), HalfDay.MORNING))).contains("Nháp, đang là chiều");
        assertThat(text(field(room, day, HalfDay.AFTERNOON))).contains("buổi 2: nháp sang sáng");
        assertThat(classes.find(of.id()).orElseThrow().sessions()).isEqualTo(of.sessions());
        assertThat(text(one("draft-" + of.id().value()))).contains("Buổi 2: chiều", "→ sáng");

        test($(Button.class).withId("publish-" + of.id().value()).single()).click();
        test($(TextArea.class).withId("reason").single()).setValue("Giảng viên đề nghị");
        test($(Button.class).withId("reason-go").single()).click();
        assertThat($(Component.class).withId("draft-" + of.id().value()).all()).isEmpty();
        assertThat(classes.find(of.id()).orElseThrow().sessions().getLast().date())
                .isEqualTo(day.plusDays(2));

        navigate(ClassView.path(of.id()) + "/sessions", ClassView.class);
        assertThat(text(one("versions"))).contains("Bản 2", "Giảng viên đề nghị", "Bản 1");
        test($(Button.class).withId("look-1").single()).click();
        assertThat(text(one("version-dialog"))).contains("Buổi 2");
    }

    @Test
    void thePanelOffersFieldsThatFitAndEscapeGivesUp() {
        var room = plans.room(people.centre(1), "Phòng bàn phím", 60);
        var of = open(room);
        people.signIn("trungtam");
        board(of.firstDay().orElseThrow(), false);
        test(move(of, 1, room)).click();
        assertThat($(Button.class).withId("offer-0").all()).hasSize(1);
        fireShortcut(Key.ESCAPE);
        assertThat($(Button.class).withId("offer-0").all()).isEmpty();
        assertThat(text(one("said"))).contains("Đã thôi chuyển");
        assertThat(drafts.find(of.id())).isEmpty();

        test(move(of, 1, room)).click();
        test($(Button.class).withId("give-up").single()).click();
        assertThat(drafts.find(of.id())).isEmpty();

        test(move(of, 1, room)).click();
        test($(Button.class).withId("offer-0").single()).click();
        assertThat(drafts.find(of.id())).isPresent();
        test($(Button.class).withId("discard-" + of.id().value()).single()).click();
        assertThat(drafts.find(of.id())).isEmpty();
    }

    @Test
    void aLecturerIsExchangedOnTheLecturersBoard() {
        var first = plans.lecturer(people.centre(1), "Bảng Mẫu Một", null);
        var second = plans.lecturer(people.centre(1), "Bảng Mẫu Hai", null);
        var room = plans.room(people.centre(1), "Phòng đổi người", 60);
        var of = plans.open(plans.oneDay(people.centre(1), plans.freeDay(), 40, List.of(first), room));
        var day = of.firstDay().orElseThrow();
        people.signIn("trungtam");
        board(day, true);
        test($(NativeButton.class)
                        .withId("move-" + of.sessions().getFirst().id().value() + "-" + first.value())
                        .single())
                .click();
        test($(NativeButton.class)
                        .withId("to-field-" + second.value() + "-" + day + "-MORNING")
                        .single())
                .click();
        assertThat(text(one("draft-" + of.id().value()))).contains("Buổi 1: giảng viên Bảng Mẫu Một → Bảng Mẫu Hai");
    }

    @Test
    void theSecondOfTwoAtTheBoardIsToldAndSeesTheOthersDraft() {
        var room = plans.room(people.centre(1), "Phòng hai người chuyển", 60);
        var of = open(room);
        var day = of.firstDay().orElseThrow();
        people.signIn("trungtam");
        board(day, false);
        test(move(of, 1, room)).click();
        var theirs = new SessionMove(
                of.sessions().getLast().id(), day.plusDays(3), HalfDay.MORNING, List.of(room.id()), List.of());
        SystemWork.as("test", () -> drafts.move(of.id(), null, theirs));
        test($(Button.class).withId("offer-0").single()).click();
        assertThat(text(one("message"))).contains("Lần này chưa lưu gì");
        assertThat(text(one("draft-" + of.id().value()))).contains("Buổi 2").doesNotContain("Buổi 1:");
    }

    @Test
    void whoIsAbsentByNowIsSaidAboveTheBoardAndAPressPutsTheRemedyIntoADraft() {
        var absent = plans.lecturer(people.centre(1), "Bận Mẫu Bảng", null);
        plans.lecturer(people.centre(1), "Thay Mẫu Bảng", null);
        var room = plans.room(people.centre(1), "Phòng người bận", 60);
        var of = plans.open(plans.oneDay(people.centre(1), plans.freeDay(), 40, List.of(absent), room));
        var day = of.firstDay().orElseThrow();
        SystemWork.as("test", () -> absences.add(absent, new DaySpan(day, day, HalfDay.MORNING), "Đi công tác"));
        people.signIn("trungtam");
        board(day, false);
        assertThat(text(one("clashes")))
                .contains("Lớp " + of.number() + "/" + of.year(), "giảng viên Bận Mẫu Bảng bận", "Đi công tác");
        assertThat(text(field(room, day, HalfDay.MORNING))).contains("Chặn");
        assertThat(text(field(room, day, HalfDay.AFTERNOON))).doesNotContain("Chặn");

        test($(Button.class).withId("clashes-" + of.id().value() + "-1-0").single())
                .click();
        assertThat($(Component.class).withId("clashes").all()).isEmpty();
        assertThat(text(one("draft-" + of.id().value()))).contains("Buổi 1: giảng viên Bận Mẫu Bảng →");
    }

    @Test
    void whoeverSeesSeveralCentresLooksAtOneAtATime() {
        var room = plans.room(people.centre(1), "Phòng nhiều trung tâm", 60);
        var of = open(room);
        var day = of.firstDay().orElseThrow();
        people.signIn("trungtam");
        board(day, false);
        assertThat($(Select.class).withId("board-centre").all()).isEmpty();
        people.signIn("bantochuc");
        board(day, false);
        assertThat($(Component.class).withId(id(room, day, HalfDay.MORNING)).all())
                .hasSize(1);
        @SuppressWarnings("unchecked")
        Select<UnitSummary> centre = $(Select.class).withId("board-centre").single();
        var other = centre.getListDataView()
                .getItems()
                .filter(unit -> unit.id().equals(people.centre(2)))
                .findFirst()
                .orElseThrow();
        test(centre).selectItem(other.name());
        assertThat($(Component.class).withId(id(room, day, HalfDay.MORNING)).all())
                .isEmpty();
    }

    @Test
    void whoeverOnlyReadsMovesNothing() {
        var room = plans.room(people.centre(1), "Phòng chỉ xem", 60);
        var of = open(room);
        people.signIn("kiemtra");
        board(of.firstDay().orElseThrow(), false);
        assertThat($(NativeButton.class).all())
                .noneMatch(button -> button.getId().orElse("").startsWith("move-"));
    }

    @Test
    void theCalendarShowsAWeekAndAMonthByFilter() {
        var room = plans.room(people.centre(1), "Phòng trong lịch", 60);
        var of = open(room);
        var day = of.firstDay().orElseThrow();
        people.signIn("trungtam");
        UI.getCurrent().navigate(CalendarView.PATH, QueryParameters.of(WeekLinks.FROM, day.toString()));
        assertThat(text(one("day-" + day))).contains("Lớp " + of.number() + "/" + of.year() + ", buổi 1", room.name());
        UI.getCurrent()
                .navigate(
                        CalendarView.PATH,
                        QueryParameters.simple(Map.of(WeekLinks.FROM, day.toString(), WeekLinks.VIEW, "month")));
        assertThat($(CalendarView.class).single()).isNotNull();
    }

    private static void board(LocalDate day, boolean lecturers) {
        var view = lecturers ? "lecturers" : "rooms";
        UI.getCurrent()
                .navigate(
                        WeekBoardView.PATH,
                        QueryParameters.simple(Map.of(WeekLinks.FROM, day.toString(), WeekLinks.VIEW, view)));
    }

    private ClassDetail open(RoomSummary room) {
        return plans.open(plans.oneDay(people.centre(1), plans.freeDay(), 40, List.of(), room));
    }

    private NativeButton move(ClassDetail of, int number, RoomSummary room) {
        var session = of.sessions().get(number - 1).id().value();
        return $(NativeButton.class)
                .withId("move-" + session + "-" + room.id().value())
                .single();
    }

    private static String id(RoomSummary room, LocalDate date, HalfDay half) {
        return "field-" + room.id().value() + "-" + date + "-" + half.name();
    }

    private Component field(RoomSummary room, LocalDate date, HalfDay half) {
        return one(id(room, date, half));
    }

    private Component one(String id) {
        return $(Component.class).withId(id).single();
    }

    private static String text(HasElement component) {
        return component.getElement().getTextRecursively();
    }
}
