package vn.taphuan.quizzes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SignedInAuthentication;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Language;
import vn.taphuan.quizzes.attempt.DemoAttempts;
import vn.taphuan.quizzes.attempt.QuizAttempts;

/** The own results as a trainee meets them, through the real services. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ViewPackages(classes = ResultsView.class)
class ResultsViewIT extends SpringBrowserlessTest {

    private static final ModuleCode M1 = new ModuleCode("m1");
    private static final Instant MORNING = Instant.parse("2026-11-02T01:00:00Z");

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DemoAttempts demo;

    @Autowired
    private QuizAttempts attempts;

    @BeforeEach
    void speakVietnamese() {
        UI.getCurrent().setLocale(Language.VIETNAMESE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverHasNotTakenAQuizIsShownTheFirstStep() {
        signIn("hocvien201");
        navigate(ResultsView.class);
        assertThat(text()).contains("Đồng chí chưa làm bài kiểm tra nào", "Xem các chuyên đề");
    }

    @Test
    void eachAttemptLeadsToItsLightPage() {
        var person = account("hocvien202");
        var failed = SystemWork.call("test", () -> demo.take(person, M1, MORNING, 4));
        var passed = SystemWork.call("test", () -> demo.take(person, M1, MORNING.plusSeconds(3600), 9));
        signIn("hocvien202");
        attempts.start(M1);
        navigate(ResultsView.class);
        assertThat(text())
                .contains(
                        "Lần 1 · 02/11/2026 08:09",
                        "Chưa đạt · 4,0 điểm",
                        "Lần 2",
                        "Đạt · 9,0 điểm",
                        "Lần 3 · đang làm");
        var links = $(Anchor.class).all().stream().map(Anchor::getHref).toList();
        assertThat(links)
                .contains(
                        "/quiz/attempts/" + failed.value() + "/result", "/quiz/attempts/" + passed.value() + "/result");
        assertThat($(Anchor.class).all()).allMatch(Anchor::isRouterIgnore);
    }

    private String text() {
        return $(Main.class).withId("quiz-results").single().getElement().getTextRecursively();
    }

    private void signIn(String person) {
        var unit = new UnitId(new UUID(0, 9));
        // view tests without a browser ask for permissions behind a prefix of their own
        var learns = new SignedIn.Grant("TRAINEE", unit, Set.of(Permissions.LEARN, "ROLE_" + Permissions.LEARN));
        SecurityContextHolder.getContext()
                .setAuthentication(new SignedInAuthentication(
                        new SignedIn(account(person), null, person, person, unit, Set.of(learns), 0)));
    }

    private AccountId account(String person) {
        return new AccountId(jdbc.queryForObject("select id from account where user_name = ?", UUID.class, person));
    }
}
