package vn.taphuan.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.Reading;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.ui.Language;

/** Home and programme as a trainee meets them, through the real services. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ViewPackages(classes = HomeView.class)
class LearningViewsIT extends SpringBrowserlessTest {

    private static final LessonId FIRST = new LessonId("m1-mot-cuon-sach-di-qua-nhung-buoc-nao");
    private static final ModuleCode M1 = new ModuleCode("m1");

    @Autowired
    private Reading reading;

    private final SignedIn lan = TestReaders.trainee("Nông Thị Mẫu Lan");

    @BeforeEach
    void signIn() {
        TestReaders.signIn(lan);
        UI.getCurrent().setLocale(Language.VIETNAMESE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void homeOffersToBeginWithTheFirstModule() {
        navigate(HomeView.class);
        assertThat($(Paragraph.class).withId("hello").single().getElement().getTextRecursively())
                .isEqualTo("Chào đồng chí Nông Thị Mẫu Lan");
        assertThat($(H1.class).withId("next-title").single().getText()).isEqualTo("Chuyên đề 1: Khái quát quy trình");
        assertThat($(Anchor.class).withId("next-action").single().getHref()).isEqualTo("lesson/" + FIRST.value());
        assertThat(text(one("progress"))).contains("0/7", "Chưa đọc xong chuyên đề nào");
    }

    @Test
    void homeOffersToGoOnWithWhatWasReadLast() {
        assertThat(reading.open(FIRST)).isPresent();
        reading.finish(FIRST);
        navigate(HomeView.class);
        var module = reading.of(M1).orElseThrow();
        assertThat($(Anchor.class).withId("next-action").single().getHref())
                .isEqualTo("lesson/" + module.module().lessons().get(1).id().value());
        assertThat(text(one("next-step"))).contains("Bài 2 trên " + module.total(), "Đọc tiếp");
        assertThat(text(one("progress"))).contains("Đang đọc: 1 (" + module.percent() + " %)");
    }

    @Test
    void afterTheLastLessonHomeOffersTheQuiz() {
        readModuleOne();
        navigate(HomeView.class);
        var action = $(Anchor.class).withId("next-action").single();
        assertThat(action.getHref()).isEqualTo("/quiz/m1");
        assertThat(action.isRouterIgnore()).isTrue();
        assertThat(text(one("progress"))).contains("1/7", "Đã đọc xong: 1");
    }

    @Test
    void forStaffTheLearningStandsUnderAHeadingOfItsOwn() {
        TestReaders.signIn(TestReaders.person(
                "Đàm Quang Mẫu Sơn", "CENTRE_OFFICER", Set.of(Permissions.LEARN, Permissions.CLASS_PLAN)));
        navigate(HomeView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Phần học của tôi");
    }

    @Test
    void theProgrammeShowsSevenModulesWithTheirStates() {
        readModuleOne();
        assertThat(reading.open(new LessonId("m4-phong-van-nhan-chung"))).isPresent();
        navigate(ProgrammeView.class);
        assertThat($(NativeDetails.class).all()).hasSize(7);
        assertThat(state("m1")).isEqualTo("Đã đọc xong");
        assertThat(state("m4")).isEqualTo("Đang đọc");
        assertThat(state("m2")).isEqualTo("Chưa đọc");
        int lessons = reading.of(M1).orElseThrow().total();
        assertThat(text(one("module-m1"))).contains(lessons + " trên " + lessons + " bài đã đọc xong");
        assertThat($(NativeDetails.class).withId("module-m4").single().isOpen()).isTrue();
        assertThat(text(one("programme-progress"))).isEqualTo("Đã đọc xong 1 trên 7 chuyên đề");
    }

    @Test
    void aModuleThatIsNamedIsOpenAndHasItsQuiz() {
        navigate(ProgrammeView.class, Map.of("code", "lich-su-dang", "module", "m1"));
        assertThat($(NativeDetails.class).withId("module-m1").single().isOpen()).isTrue();
        assertThat($(NativeDetails.class).withId("module-m4").single().isOpen()).isFalse();
        var quiz = $(Anchor.class).withId("quiz-m1").single();
        assertThat(quiz.getHref()).isEqualTo("/quiz/m1");
        assertThat(quiz.isRouterIgnore()).isTrue();
    }

    @Test
    void theMainProgrammeComesFirstAndLeadsToTheOther() {
        navigate(ProgrammeView.class);
        assertThat($(NativeDetails.class).withId("module-m1").all()).hasSize(1);
        assertThat(text(one("other-programmes"))).contains("nhiệm vụ khoa học và công nghệ");
        navigate(ProgrammeView.class, Map.of("code", "khoa-hoc-cong-nghe"));
        assertThat($(NativeDetails.class).withId("module-kc1").single().isOpen())
                .isTrue();
        assertThat(text(one("other-programmes"))).contains("lịch sử Đảng bộ địa phương");
    }

    @Test
    void thereIsOneFilledButton() {
        navigate(ProgrammeView.class);
        assertThat($(Anchor.class).all().stream().filter(link -> link.hasClassName("btn-main")))
                .hasSize(1);
    }

    private void readModuleOne() {
        assertThat(reading.open(FIRST)).isPresent();
        reading.of(M1).orElseThrow().module().lessons().forEach(lesson -> reading.finish(lesson.id()));
    }

    private String state(String module) {
        return text($(Span.class).withId("state-" + module).single());
    }

    private Component one(String id) {
        return $(Component.class).withId(id).single();
    }

    private static String text(HasElement component) {
        return component.getElement().getTextRecursively();
    }
}
