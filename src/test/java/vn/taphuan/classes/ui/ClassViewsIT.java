package vn.taphuan.classes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.enrolment.MyClasses;
import vn.taphuan.classes.lecturer.LecturerContent;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.lecturer.SaveLecturerResult;
import vn.taphuan.classes.nomination.Nominations;
import vn.taphuan.classes.session.ClassLists;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.classes.venue.SaveVenueResult;
import vn.taphuan.classes.venue.VenueContent;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.ui.Language;

/** From a plan to an open class through the pages, as officer, director and trainee. */
@DemoInstallation
@ViewPackages(classes = ClassView.class)
class ClassViewsIT extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    TrainingClasses classes;

    @Autowired
    ClassLists lists;

    @Autowired
    MyClasses mine;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Nominations nominations;

    @Autowired
    Venues venues;

    @Autowired
    Lecturers lecturers;

    @BeforeEach
    void vietnamese() {
        UI.getCurrent().setLocale(Language.VIETNAMESE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anOfficerPlansAClassTheDirectorApprovesItAndATraineeJoins() {
        var room = plans.room(people.centre(1), "Hội trường màn hình", 60);
        var day = plans.freeDay();
        people.signIn("trungtam");
        navigate("classes/new", NewClassView.class);
        test($(Button.class).withId("save").single()).click();
        assertThat(text(one("message"))).contains("Chưa lưu được");
        assertThat($(TextField.class).withId("name").single().isInvalid()).isTrue();
        assertThat(text(one("said-1"))).contains("Đồng chí chọn ngày.");

        test($(TextField.class).withId("name").single()).setValue("Lớp từ màn hình");
        choosePlace(room.venueName());
        test($(DatePicker.class).withId("first-day").single()).setValue(day);
        assertThat(text(one("said"))).contains("chưa ghi văn bản chỉ đạo");
        test($(Button.class).withId("save").single()).click();

        var id = find("Lớp từ màn hình");
        assertThat($(ClassView.class).single()).isNotNull();
        assertThat(text(one("state"))).isEqualTo("Bản nháp");
        test($(Button.class).withId("do-submit").single()).click();
        assertThat(text(one("state"))).isEqualTo("Chờ duyệt");
        assertThat($(Button.class).withId("do-approve").all()).isEmpty();

        people.signIn("giamdoc");
        navigate("today", TodayView.class);
        navigate(ClassView.path(id), ClassView.class);
        test($(Button.class).withId("do-send-back").single()).click();
        test($(Button.class).withId("reason-go").single()).click();
        assertThat($(TextArea.class).withId("reason").single().isInvalid()).isTrue();
        test($(TextArea.class).withId("reason").single()).setValue("Thêm giảng viên");
        test($(Button.class).withId("reason-go").single()).click();
        assertThat(text(one("state"))).isEqualTo("Bản nháp");
        people.as("trungtam", () -> classes.submit(id));
        navigate("today", TodayView.class);
        navigate(ClassView.path(id), ClassView.class);
        test($(Button.class).withId("do-approve").single()).click();
        assertThat(text(one("state"))).isEqualTo("Đã duyệt");

        people.signIn("trungtam");
        navigate("today", TodayView.class);
        assertThat($(Anchor.class).withId("next-task").all()).hasSize(1);
        navigate(ClassView.path(id), ClassView.class);
        test($(Button.class).withId("do-open").single()).click();
        assertThat(text(one("state"))).isEqualTo("Mở đăng ký");

        people.signIn("hocvien");
        navigate("my-classes", MyClassesView.class);
        test($(Button.class).withId("join-" + id.value()).single()).click();
        assertThat(mine.mine()).anyMatch(own -> own.trainingClass().id().equals(id));
        assertThat($(Button.class).withId("leave-" + id.value()).all()).hasSize(1);
    }

    @Test
    void aUnitNamesSomebodyAndTheCentreLetsHimInThroughThePages() {
        var room = plans.room(people.centre(1), "Cử từ màn hình", 60);
        var open = plans.open(plans.oneDay(people.centre(1), plans.freeDay(), 5, List.of(), room));
        people.hire("daumoi", people.signedIn("hocvien").homeUnit(), Role.UNIT_OFFICER);
        people.signIn("daumoi");
        navigate("nominations", NominationsView.class);
        test($(Button.class).withId("enter-nomination-" + open.id().value()).single())
                .click();
        test($(Button.class).withId("nomination-go").single()).click();
        assertThat($(TextField.class).withId("nomination-number").single().isInvalid())
                .isTrue();
        assertThat(text(one("nomination-said"))).contains("ít nhất một người");
        test($(TextField.class).withId("nomination-number").single()).setValue("05-CV/MAU");
        test($(DatePicker.class).withId("nomination-date").single()).setValue(LocalDate.of(2026, 1, 5));
        candidates().select(candidates().getListDataView().getItem(0));
        test($(Button.class).withId("nomination-go").single()).click();
        assertThat(text(one("offered-" + open.id().value()))).contains("1 người chờ duyệt");

        people.signIn("trungtam");
        navigate(ClassView.path(open.id()) + "/people", ClassView.class);
        var paper = people.as("trungtam", () -> nominations.of(open.id())).getFirst();
        assertThat(text(one("nomination-" + paper.id().value()))).contains("05-CV/MAU", "Chờ duyệt");
        test($(Button.class).withId("approve-" + paper.id().value()).single()).click();
        assertThat(enrolments.of(open.id())).hasSize(1).allMatch(person -> person.nominated());
        assertThat(text(one("nomination-" + paper.id().value()))).contains("Đã nhận");
    }

    @SuppressWarnings("unchecked")
    private Grid<AccountSummary> candidates() {
        return $(Grid.class).withId("candidates").single();
    }

    @Test
    void aTakenRoomIsSaidBesideTheSessionWhileTyping() {
        var room = plans.room(people.centre(1), "Phòng đã có lớp", 60);
        var day = plans.freeDay();
        var taken = plans.stored(plans.oneDay(people.centre(1), day, 40, List.of(), room));
        people.signIn("trungtam");
        navigate("classes/new", NewClassView.class);
        choosePlace(room.venueName());
        test($(DatePicker.class).withId("first-day").single()).setValue(day);
        assertThat(text(one("said-1")))
                .contains("Chặn: phòng " + room.name())
                .contains("Lớp " + taken.number() + "/" + taken.year());
        test($(Button.class).withId("save").single()).click();
        assertThat(text(one("message"))).contains("Chưa lưu được");
    }

    @Test
    void oneClickDoesWhatWouldSolveAClash() {
        var room = plans.room(people.centre(1), "Phòng có lối ra", 60);
        var day = plans.freeDay();
        plans.stored(plans.oneDay(people.centre(1), day, 40, List.of(), room));
        people.signIn("trungtam");
        navigate("classes/new", NewClassView.class);
        choosePlace(room.venueName());
        test($(DatePicker.class).withId("first-day").single()).setValue(day);
        var solution = $(Button.class).withId("solve-1").single();
        assertThat(solution.getText()).startsWith("Chuyển sang sáng");
        test(solution).click();
        assertThat(text(one("said-1"))).doesNotContain("Chặn");
        assertThat($(DatePicker.class).withId("date-1").single().getValue())
                .as("days off are passed over")
                .isBetween(day.plusDays(1), day.plusDays(7));
    }

    @Test
    void aVenueIsAddedWithWhatItHasAndItsBlockedDaysAreShown() {
        people.signIn("trungtam");
        navigate(VenueView.NEW, VenueView.class);
        test($(Button.class).withId("save-venue").single()).click();
        assertThat($(TextField.class).withId("name").single().isInvalid()).isTrue();
        test($(TextField.class).withId("link").single()).setValue("hop.example.vn");
        test($(TextField.class).withId("name").single()).setValue("Nhà mới từ màn hình");
        test($(TextField.class).withId("room-1").single()).setValue("Phòng lớn");
        test($(Button.class).withId("save-venue").single()).click();
        assertThat($(TextField.class).withId("link").single().isInvalid()).isTrue();
        test($(TextField.class).withId("link").single()).setValue("https://hop.example.vn/1");
        test($(Button.class).withId("save-venue").single()).click();
        var stored = venues.search("Nhà mới từ màn hình").getFirst();
        assertThat(stored.joinLink()).isEqualTo("https://hop.example.vn/1");
        assertThat($(VenueView.class).single()).isNotNull();

        test($(Button.class).withId("add-gap").single()).click();
        test($(Button.class).withId("span-save").single()).click();
        assertThat(text(one("span-said"))).contains("ghi lý do");
        test($(TextField.class).withId("span-reason").single()).setValue("Quét vôi");
        test($(Button.class).withId("span-save").single()).click();
        assertThat(text(one("gaps"))).contains("Quét vôi");
    }

    @Test
    void aLecturersPageShowsWhatHeTeachesAndTheOfficerInvitesHim() {
        var id = plans.lecturer(people.centre(1), "Khách của trang", null);
        var room = plans.room(people.centre(1), "Phòng của khách", 60);
        var of = plans.stored(plans.oneDay(people.centre(1), plans.freeDay(), 40, List.of(id), room));
        people.signIn("trungtam");
        navigate(ClassView.path(of.id()) + "/sessions", ClassView.class);
        test($(Button.class).withId("invite-1").single()).click();
        test($(Button.class).withId("invite-go").single()).click();
        assertThat($(TextField.class).withId("invite-link").single().getValue()).contains("/answer/");
        test($(Button.class).withId("invite-done").single()).click();
        assertThat(text($(ClassView.class).single())).contains("Chờ trả lời");
        navigate(LecturerView.path(id), LecturerView.class);
        assertThat(text(one("invitations"))).contains("Chờ trả lời", of.name());
        navigate(LecturerView.path(id) + "/details", LecturerView.class);
        test($(TextField.class).withId("email").single()).setValue("khong phai dia chi");
        test($(Button.class).withId("save-lecturer").single()).click();
        assertThat($(TextField.class).withId("email").single().isInvalid()).isTrue();
        test($(TextField.class).withId("email").single()).setValue("khach@example.vn");
        test($(Button.class).withId("save-lecturer").single()).click();
        assertThat(lecturers.find(id).orElseThrow().email()).isEqualTo("khach@example.vn");
    }

    @Test
    void anAdministratorRecordsADayOffAndAnOfficerOnlyReadsIt() {
        people.signIn("quantri");
        navigate("plan-calendar", PlanCalendarView.class);
        test($(DatePicker.class).withId("day-off").single()).setValue(LocalDate.of(2033, 9, 1));
        test($(Button.class).withId("add-day-off").single()).click();
        assertThat(text(one("said-day-off"))).contains("tên ngày nghỉ");
        test($(TextField.class).withId("day-off-name").single()).setValue("Nghỉ liền Quốc khánh");
        test($(Button.class).withId("add-day-off").single()).click();
        assertThat(text(one("holidays"))).contains("Nghỉ liền Quốc khánh", "Giỗ Tổ Hùng Vương");
        people.signIn("trungtam");
        navigate("venues", VenuesView.class);
        navigate("plan-calendar", PlanCalendarView.class);
        assertThat($(Button.class).withId("add-day-off").all()).isEmpty();
    }

    @Test
    void everyTabOfARunningClassOpens() {
        var room = plans.room(people.centre(1), "Các mục", 60);
        var running = plans.running(plans.oneDay(people.centre(1), plans.freeDay(), 40, List.of(), room));
        people.signIn("trungtam");
        for (var tab : List.of("info", "sessions", "people", "attendance", "final-papers")) {
            navigate(ClassView.path(running.id()) + "/" + tab, ClassView.class);
            assertThat($(ClassView.class).single().isAttached()).as(tab).isTrue();
        }
        navigate("classes", ClassesView.class);
        assertThat($(Anchor.class).withId("class-" + running.id().value()).all())
                .hasSize(1);
        navigate("venues", VenuesView.class);
        navigate("lecturers", LecturersView.class);
    }

    @Test
    void theSecondOfTwoWhoEditAVenueIsToldAndKeepsWhatHeTyped() {
        var room = plans.room(people.centre(1), "Nhà văn hóa hai người sửa", 60);
        people.signIn("trungtam");
        var seen = venues.find(room.venue()).orElseThrow();
        navigate(VenueView.path(room.venue()) + "/details", VenueView.class);
        test($(TextField.class).withId("name").single()).setValue("Nhà văn hóa của tôi");
        assertThat(venues.edit(
                        room.venue(),
                        seen,
                        new VenueContent(
                                seen.unit(),
                                seen.name(),
                                "Phố Mẫu",
                                seen.content().rooms())))
                .isInstanceOf(SaveVenueResult.Stored.class);
        test($(Button.class).withId("save-venue").single()).click();
        assertThat(text(one("message"))).contains("sau khi đồng chí mở", "Địa chỉ:", "Phố Mẫu");
        assertThat(venues.find(room.venue()).orElseThrow().name()).isEqualTo(seen.name());
        assertThat($(TextField.class).withId("name").single().getValue()).isEqualTo("Nhà văn hóa của tôi");
        test($(Button.class).withId("save-venue").single()).click();
        assertThat(venues.find(room.venue()).orElseThrow().name()).isEqualTo("Nhà văn hóa của tôi");
    }

    @Test
    void theSecondOfTwoWhoEditALecturerOverwritesNothingUnseen() {
        var id = plans.lecturer(people.centre(1), "Giảng viên hai người sửa", null);
        people.signIn("trungtam");
        var seen = lecturers.search("Giảng viên hai người sửa").getFirst();
        var title = new LecturerContent(seen.unit(), null, seen.name(), "Tiến sĩ", null, seen.modules(), false);
        assertThat(lecturers.edit(id, seen, title)).isInstanceOf(SaveLecturerResult.Stored.class);
        assertThat(lecturers.edit(id, seen, seen.content()))
                .isInstanceOfSatisfying(SaveLecturerResult.Changed.class, refused -> {
                    assertThat(refused.now().title()).isEqualTo("Tiến sĩ");
                    assertThat(refused.change().words(field -> field)).containsExactly("title: – → Tiến sĩ");
                });
    }

    @Test
    void aLecturersCrumbLeadsToTheOwnClasses() {
        people.hire("giangvienlop", people.centre(1), Role.LECTURER);
        var teacher = plans.lecturer(people.centre(1), "Giảng viên lớp", people.id("giangvienlop"));
        var room = plans.room(people.centre(1), "Phòng giảng viên", 60);
        var of = plans.running(plans.oneDay(people.centre(1), plans.freeDay(), 40, List.of(teacher), room));
        people.signIn("giangvienlop");
        navigate(ClassView.path(of.id()), ClassView.class);
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("teaching")
                .doesNotContain("classes");
    }

    @Test
    void aClerkFindsTheOwnWorkAndALecturerTheOwnClasses() {
        people.signIn("thuky");
        navigate("sheets", SheetsView.class);
        people.signIn("giangvien");
        navigate("teaching", TeachingView.class);
    }

    private void choosePlace(String venue) {
        @SuppressWarnings("unchecked")
        ComboBox<PlaceRow.Venue> place = $(ComboBox.class).withId("place-1").single();
        place.setValue(place.getListDataView()
                .getItems()
                .filter(candidate -> candidate.name().equals(venue))
                .findFirst()
                .orElseThrow());
    }

    private ClassId find(String name) {
        return SystemWork.call("test", () -> lists.search(Set.of(ClassState.values()), name, 0, 10))
                .getFirst()
                .id();
    }

    private Component one(String id) {
        return $(Component.class).withId(id).single();
    }

    private static String text(HasElement component) {
        return component.getElement().getTextRecursively();
    }
}
