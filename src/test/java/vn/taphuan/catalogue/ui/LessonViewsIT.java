package vn.taphuan.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;
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
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.Reading;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.ui.Language;

/** The reader, and the course as its authors see it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ViewPackages(classes = LessonView.class)
class LessonViewsIT extends SpringBrowserlessTest {

    private static final LessonId FIRST = new LessonId("m4-tim-tu-lieu-o-dau-truoc");
    private static final LessonId SECOND = new LessonId("m4-phong-van-nhan-chung");
    private static final ModuleCode M4 = new ModuleCode("m4");

    @Autowired
    private Reading reading;

    @Autowired
    private Programmes programmes;

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
    void aLessonShowsItsTextWhatOneLearnsAndWhereOneIs() {
        open(FIRST);
        var lesson = reading.open(FIRST).orElseThrow().lesson();
        assertThat(text(one("lesson")))
                .contains(
                        "Tìm tư liệu ở đâu trước?",
                        "lập được thứ tự tìm tư liệu",
                        lesson.summary().minutes() + " phút");
        assertThat(one("lesson-text").getElement().getProperty("innerHTML"))
                .contains("<div class=\"wide\">", "data-task");
        assertThat(text(one("sources")))
                .contains("Nguồn của bài (" + lesson.facts().size() + ")", "M4-01");
        assertThat($(Anchor.class).withId("previous").all()).isEmpty();
        assertThat($(Anchor.class).withId("next").single().getHref()).isEqualTo("lesson/" + SECOND.value());
    }

    @Test
    void whereOneIsIsKeptAndSaid() {
        open(FIRST);
        var page = $(LessonPage.class).single();
        ComponentUtil.fireEvent(page, new LessonPage.ReadEvent(page, true, 377, "muc-thu-tu-bon-buoc"));
        assertThat(text(one("saved"))).contains("Đã lưu chỗ đọc");
        var position = Objects.requireNonNull(
                reading.open(FIRST).orElseThrow().reading().position());
        assertThat(position.perMille()).isEqualTo(377);
        assertThat(position.anchor()).isEqualTo("muc-thu-tu-bon-buoc");
    }

    @Test
    void oneWhoHasReadALessonIsLedToTheNext() {
        open(FIRST);
        test($(Button.class).withId("finish").single()).click();
        assertThat(reading.open(FIRST).orElseThrow().reading().finished()).isTrue();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("lesson/" + SECOND.value());
        open(FIRST);
        assertThat($(Button.class).withId("finish").all()).isEmpty();
        assertThat(text($(Div.class).withId("lesson-finished").single())).contains("Đã đọc xong ngày");
        assertThat($(Anchor.class).withId("next").single().hasClassName("btn-main"))
                .isTrue();
    }

    @Test
    void theLastLessonLeadsBackToItsModule() {
        open(reading.of(M4).orElseThrow().module().lessons().getLast().id());
        assertThat($(Anchor.class).withId("to-module").single().getHref()).isEqualTo("programme/lich-su-dang/m4");
        assertThat($(Button.class).withId("finish").single().getText()).isEqualTo("Đã đọc xong bài cuối");
    }

    @Test
    void ticksComeBack() {
        open(FIRST);
        var item = java.util.regex.Pattern.compile("data-task=\"([^\"]+)\"")
                .matcher(one("lesson-text").getElement().getProperty("innerHTML"));
        assertThat(item.find()).isTrue();
        var page = $(LessonPage.class).single();
        ComponentUtil.fireEvent(page, new LessonPage.TickEvent(page, true, item.group(1), true));
        assertThat(reading.open(FIRST).orElseThrow().ticked()).containsExactly(item.group(1));
    }

    @Test
    void figuresAndTermsStandInTheLesson() {
        var id = new LessonId("m6-hai-con-duong-xuat-ban");
        open(id);
        var html = one("lesson-text").getElement().getProperty("innerHTML");
        assertThat(html).contains("<figure class=\"figure\"><svg", "href=\"/glossary/lich-su-dang/luu-chieu\"");
        var terms = reading.open(id).orElseThrow().lesson().terms();
        assertThat(text(one("lesson-terms")))
                .contains(
                        "Thuật ngữ trong bài (" + terms.size() + ")",
                        terms.getFirst().definition());
    }

    @Test
    void theGlossaryIsSearchedWithoutDiacriticsAndLeadsToTheLessons() {
        navigate(GlossaryView.class, Map.of("programme", "lich-su-dang", "term", "luu-chieu"));
        assertThat(one("term-luu-chieu").hasClassName("named")).isTrue();
        var search = $(TextField.class).withId("search").single();
        test(search).setValue("luu chieu");
        assertThat($(Section.class).all())
                .extracting(section -> section.getId().orElse(""))
                .contains("term-luu-chieu")
                .doesNotContain("term-tham-dinh");
        assertThat(text(one("term-luu-chieu"))).contains("Bài có dùng");
        test(search).setValue("không có từ này");
        assertThat(text(one("terms-count"))).contains("Không có thuật ngữ nào");
    }

    @Test
    void aModuleHasItsSummaryOnOnePage() {
        navigate(DigestView.class, Map.of("module", "m6"));
        assertThat(text(one("digest"))).contains("Chuyên đề 6 · Tóm tắt một trang");
        assertThat(one("digest-text").getElement().getProperty("innerHTML")).contains("<h2 id=");
        assertThat(reading.of(new ModuleCode("m6")).orElseThrow().begun()).isFalse();
        UI.getCurrent().navigate("summary/m99");
        assertThat($(DigestPage.class).all()).isEmpty();
    }

    @Test
    void aLessonThatDoesNotExistIsNotFound() {
        UI.getCurrent().navigate("lesson/m4-khong-co");
        assertThat($(LessonPage.class).all()).isEmpty();
    }

    @Test
    void authorsSeeVersionsAndPreviewThemWithoutATrace() {
        var author = TestReaders.person(
                "Triệu Mùi Mẫu Xuân", "CONTENT_AUTHOR", Set.of(Permissions.LEARN, Permissions.CONTENT_READ));
        TestReaders.signIn(author);
        navigate(ContentView.class);
        var module = programmes.module(M4).orElseThrow();
        assertThat(text(one("content-m4")))
                .contains("Phiên bản 1", "Đang dùng", module.lessons() + " bài · " + module.minutes() + " phút");
        var version = module.version();
        navigate(PreviewView.class, Map.of("version", version.value().toString(), "lesson", FIRST.value()));
        assertThat(text(one("preview-note"))).contains("phiên bản 1");
        assertThat(text(one("lesson"))).contains("Tìm tư liệu ở đâu trước?");
        navigate(PreviewDigestView.class, Map.of("version", version.value().toString()));
        assertThat(text(one("digest"))).contains("Tóm tắt một trang");
        assertThat(reading.of(M4).orElseThrow().begun()).isFalse();
    }

    @Test
    void traineesHaveNoBusinessThere() {
        assertThatThrownBy(() -> navigate(ContentView.class)).isInstanceOf(Throwable.class);
    }

    private void open(LessonId lesson) {
        navigate(LessonView.class, Map.of("id", lesson.value()));
    }

    private Component one(String id) {
        return $(Component.class).withId(id).single();
    }

    private static String text(HasElement component) {
        return component.getElement().getTextRecursively();
    }
}
