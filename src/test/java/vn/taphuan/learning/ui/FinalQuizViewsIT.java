package vn.taphuan.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.classes.ClassesNavigation;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.spi.ClassTab;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Language;

/** The final quiz of a class on the pages of a trainee and of staff, through the real services. */
@DemoInstallation
@ViewPackages(packages = {"vn.taphuan.learning.ui", "vn.taphuan.classes.ui"})
class FinalQuizViewsIT extends SpringBrowserlessTest {

    @Autowired
    private TaughtClasses taught;

    @Autowired
    private People people;

    @Autowired
    private List<ClassTab> tabs;

    private UnitId east;

    @BeforeEach
    void staff() {
        taught.hireStaff();
        east = people.centre(1);
        UI.getCurrent().setLocale(Language.VIETNAMESE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aQuizThatIsDueIsTheNextStepAndStandsWithTheClass() {
        var trainees = taught.trainees(east, 1);
        var of = taught.taught(east, Plans.PROGRAMME, trainees);
        taught.byFinalQuiz(of);
        people.signIn(people.userName(trainees.getFirst()));
        navigate(HomeView.class);
        assertThat($(H1.class).withId("next-title").single().getText()).startsWith("Kiểm tra cuối khóa");
        assertThat($(Anchor.class).withId("next-action").single().getHref()).isEqualTo(address(of));

        navigate(ClassesNavigation.MINE, Main.class);
        var link = $(Anchor.class).withId("final-quiz-" + of.id().value()).single();
        assertThat(link.getHref()).isEqualTo(address(of));
        assertThat(text()).contains("8 câu · 40 phút", "Còn 2 lần làm");
    }

    @Test
    void beforeItsTimeTheClassSaysWhenItOpens() {
        var trainees = taught.trainees(east, 1);
        var of = taught.running(east, Plans.PROGRAMME, trainees);
        taught.byFinalQuiz(of);
        people.signIn(people.userName(trainees.getFirst()));
        navigate(ClassesNavigation.MINE, Main.class);
        assertThat(text()).contains("Mở từ ngày");
        assertThat($(Anchor.class).withId("final-quiz-" + of.id().value()).exists())
                .isFalse();
    }

    @Test
    void staffSeeEverybodysMarkWhereTheClassHoldsAFinalQuiz() {
        var of = taught.taught(east, Plans.PROGRAMME, taught.trainees(east, 2));
        people.signIn("trungtam");
        var tab = tabs.stream()
                .filter(one -> one.name().equals("final-quiz"))
                .findFirst()
                .orElseThrow();
        assertThat(tab.isFor(of)).isFalse();
        taught.byFinalQuiz(of);
        assertThat(tab.isFor(of)).isTrue();
        var content = (Div) tab.content(of);
        assertThat(content.getElement().getTextRecursively()).contains("Mỗi người 2 lần", "đạt từ 5");
        people.signIn("trungtamtay");
        assertThat(tab.isFor(of)).isFalse();
    }

    private static String address(ClassDetail of) {
        return "/quiz/classes/" + of.id().value();
    }

    private String text() {
        return $(Main.class).single().getElement().getTextRecursively();
    }
}
