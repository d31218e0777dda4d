package vn.taphuan.quizzes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.People;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.ui.Language;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.HeldSittings;

/** Staff and sittings: the officer sets up, the clerk opens his own place. */
@DemoInstallation
@ViewPackages(classes = SittingView.class)
class SittingViewIT extends SpringBrowserlessTest {

    @Autowired
    private HeldSittings held;

    @Autowired
    private People people;

    @Autowired
    private SiteClerks clerks;

    @Autowired
    private JdbcTemplate jdbc;

    private ClassDetail of;

    @BeforeEach
    void aClassAtTwoPlaces() {
        UI.getCurrent().setLocale(Language.VIETNAMESE);
        var both = List.of(people.id("hocvien100"), people.id("hocvien101"));
        of = held.running(both);
        held.moveTo(of, both.getFirst(), HeldSittings.first(of));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theOfficerSetsUpPreparesAndOpens() {
        people.signIn("trungtam");
        navigate(SittingNavigation.create(of.id()), SittingFormView.class);
        test($(Button.class).withId("save").single()).click();
        assertThat(text()).contains("Đang soạn", "Đường dẫn và mã QR có sau khi chuẩn bị bài");
        test($(Button.class).withId("prepare").single()).click();
        assertThat(text()).contains("Đã chuẩn bị bài", "/q/", "Danh sách làm bài: 2 người");
        test($(Button.class).withId("open-all").single()).click();
        assertThat(text()).contains("Đang mở", "Mở từ").doesNotContain("Chưa mở");
    }

    @Test
    void aClerkSeesAndOpensHisOwnPlaceAndGivesMinutesThere() {
        var sitting = held.prepared(of, HeldSittings.rules(1, null));
        SystemWork.as("test", () -> clerks.assign(HeldSittings.first(of), people.id("thuky")));
        people.signIn("thuky");
        navigate(SittingNavigation.of(sitting), SittingView.class);
        assertThat(text()).contains(name(0), "Danh sách làm bài: 1 người").doesNotContain(name(1));
        assertThat($(Button.class).withId("prepare").exists()).isFalse();
        test($(Button.class).withId("open-own").single()).click();
        assertThat(text()).contains("Mở từ");
        assertThat(opened(sitting)).isEqualTo(1);
        test($(Button.class).withId("more-1").single()).click();
        test($(TextArea.class).withId("allowance-reason").single()).setValue("Mất điện 10 phút");
        test($(Button.class).withId("allowance-go").single()).click();
        assertThat(text()).contains("10 phút", "Mất điện 10 phút");
    }

    private String name(int place) {
        return of.places().get(place).name();
    }

    private long opened(SittingId sitting) {
        return jdbc.queryForObject(
                "select count(*) from quizzes_sitting_site where sitting_id = ? and opened_at is not null",
                Long.class,
                sitting.value());
    }

    private String text() {
        return $(Main.class).single().getElement().getTextRecursively();
    }
}
