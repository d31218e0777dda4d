package vn.taphuan.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.UntouchedDemo;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.classes.People;
import vn.taphuan.platform.ui.Language;

/** Home of the demo's trainees: the next session, the certificate, and nothing where there is nothing. */
@UntouchedDemo
@ViewPackages(classes = HomeView.class)
class HomeViewIT extends SpringBrowserlessTest {

    /** Where Flow finds whoever signed in, as in a real browser; it prefers him to whoever the thread works for. */
    private static final String SIGNED_IN = "SPRING_SECURITY_CONTEXT";

    @Autowired
    private People people;

    @Autowired
    private RegisterBook register;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void vietnamese() {
        UI.getCurrent().setLocale(Language.VIETNAMESE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTraineeOfARunningClassSeesTheNextSessionAndWhatIsMissing() {
        people.signIn("hocvien");
        var last = jdbc.queryForMap("""
                select s.id, s.on_date from class_session s join training_class c on c.id = s.class_id where c.name = 'Lớp mẫu đang học'
                order by s.on_date desc limit 1""");
        held(last.get("id"), LocalDate.now(clock).plusDays(1)); // on a workday it is over at noon
        try {
            open();
        } finally {
            held(last.get("id"), last.get("on_date"));
        }
        assertThat(text("next-session"))
                .contains("Buổi học tới", "Lớp mẫu đang học", "Hội trường tầng 2", "Lương Đức Mẫu Khánh")
                .contains("Chuyên đề 4")
                .doesNotContain("Phòng họp");
        assertThat($(Anchor.class).withId("to-my-classes").single().getHref()).isEqualTo("my-classes");
        assertThat(text("certificate"))
                .contains("Còn thiếu 3", "Dự lớp: ", "/12 tiết", "Bài thu hoạch: chưa có điểm", "đạt 1/2");
    }

    @Test
    void theNewestCertificateIsShownWithItsNumberAndDate() {
        people.signIn("hocvien001");
        var mine = register.mine().getFirst();
        open();
        assertThat(text("certificate"))
                .contains("Đã cấp", mine.number(), mine.programme())
                .doesNotContain("Còn thiếu");
        assertThat($(Anchor.class).withId("to-my-certificates").single().getHref())
                .isEqualTo("my-certificates");
        assertThat($(Section.class).withId("next-session").all()).isEmpty();
    }

    @Test
    void withoutClassAndCertificateThereIsOneSentenceAndNoFrame() {
        TestReaders.signIn(TestReaders.trainee("Nông Thị Mẫu Huệ"));
        open();
        assertThat($(Section.class).withId("next-session").all()).isEmpty();
        assertThat($(Section.class).withId("certificate").all()).isEmpty();
        assertThat($(Paragraph.class).withId("no-session").single().getElement().getTextRecursively())
                .startsWith("Đồng chí chưa có lớp nào.");
    }

    private void held(Object session, Object day) {
        jdbc.update("update class_session set on_date = ? where id = ?", day, session);
    }

    private void open() {
        VaadinSession.getCurrent().getSession().setAttribute(SIGNED_IN, SecurityContextHolder.getContext());
        navigate(HomeView.class);
    }

    private String text(String id) {
        HasElement one = $(Component.class).withId(id).single();
        return one.getElement().getTextRecursively();
    }
}
