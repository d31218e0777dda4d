package vn.taphuan.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.ui.Language;

/** A lesson is written in the browser: preview, problems, saving, and somebody else who came first. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ViewPackages(packages = {"vn.taphuan.catalogue.ui", "vn.taphuan.platform.ui"})
class LessonEditorViewIT extends SpringBrowserlessTest {

    private static final String PATH = "m4/lessons/01-tim-tu-lieu-o-dau-truoc.md";

    @Autowired
    private Drafts drafts;

    private final SignedIn author = author("Triệu Mùi Mẫu Xuân");
    private DraftId draft = new DraftId(new UUID(0, 0));

    @BeforeEach
    void openADraft() {
        TestReaders.signIn(author);
        UI.getCurrent().setLocale(Language.VIETNAMESE);
        draft = drafts.begin(new ProgrammeCode("lich-su-dang"), "Chữa bài");
        UI.getCurrent().navigate(AuthoringNavigation.lesson(draft, PATH));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void openingALessonChangesNothing() {
        var opened = drafts.file(draft, PATH).orElseThrow();
        assertThat($view(LessonEditor.class).single().text()).isEqualTo(opened.text());
        assertThat(text("saving")).contains("Như bản đang công bố");
        test($view(Button.class).withId("save").single()).click();
        assertThat(drafts.file(draft, PATH).orElseThrow().revision()).isZero();
    }

    @Test
    void whatIsWrittenIsShownAsTraineesWillSeeItAndSaved() {
        write("## Một mục mới\n\nĐi hỏi trước **khi** ghi (M4-01).\n");
        assertThat(shown("lesson-text")).contains("<strong>khi</strong>", "muc-mot-muc-moi");
        test($view(IntegerField.class).withId("lesson-minutes").single()).setValue(1);
        test($view(TextField.class).withId("lesson-title").single()).setValue("Tên \"mới\"");
        test($view(Button.class).withId("save").single()).click();
        assertThat(text("saving")).contains("Đã lưu");
        var saved = String.valueOf(drafts.file(draft, PATH).orElseThrow().text());
        assertThat(saved)
                .contains("title: \"Tên \\\"mới\\\"\"\n", "minutes: 1\n", "## Một mục mới")
                .startsWith("---\nid: m4-tim-tu-lieu-o-dau-truoc\n");
    }

    @Test
    void whatIsWrongIsToldWithItsLineAndWhatIsCitedCanBeNamed() {
        write("Mở đầu.\n\n## Mục không dẫn gì\n\nChữ.\n\n## Mục hai\n\nTheo (M9-99) và (M1-01).\n");
        assertThat(text("lesson-remarks"))
                .contains("Dòng 3", "mục “Mục không dẫn gì” không dẫn dữ kiện nào", "Dòng 9", "M9-99");
        assertThat($view(FactField.class).single().getValue()).doesNotContain("M1-01");
        test($view(Button.class).withId("name-facts").single()).click();
        assertThat($view(FactField.class).single().getValue()).contains("M1-01");
    }

    @Test
    void whenSomebodyElseCameFirstBothTextsAreShownAndNothingIsLost() {
        write("## Của tôi\n\nChữ của tôi (M4-01).\n");
        TestReaders.does(author("Lý Mẫu Sơn"), () -> {
            var file = drafts.file(draft, PATH).orElseThrow();
            drafts.save(draft, PATH, file.revision(), file.text() + "\nChữ của người khác.\n");
        });
        test($view(Button.class).withId("save").single()).click();
        assertThat(text("conflict")).contains("đã lưu trước, lúc", "Chữ của tôi", "Chữ của người khác");
        assertThat($view(LessonEditor.class).single().text()).contains("Chữ của tôi");

        test($view(Button.class).withId("take-theirs").single()).click();
        assertThat($view(LessonEditor.class).single().text()).contains("Chữ của người khác");
        test($view(Button.class).withId("take-back-mine").single()).click();
        assertThat($view(LessonEditor.class).single().text())
                .contains("Chữ của tôi")
                .doesNotContain("người khác");
        test($view(Button.class).withId("save").single()).click();
        assertThat(drafts.history(draft, PATH)).hasSize(2);
        assertThat(drafts.file(draft, PATH).orElseThrow().text()).contains("Chữ của tôi");
    }

    @Test
    void whoeverLeavesWithUnsavedTextIsAsked() {
        write("## Chưa lưu\n\nChữ (M4-01).\n");
        UI.getCurrent().navigate("content");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(drafts.file(draft, PATH).orElseThrow().text()).contains("## Chưa lưu");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("content");
    }

    @Test
    void aFileThatNoFormCanShowIsWrittenAsAWhole() {
        var odd = "Không có phần đầu.\n";
        drafts.save(draft, PATH, 0, odd);
        UI.getCurrent().navigate("content");
        UI.getCurrent().navigate(AuthoringNavigation.lesson(draft, PATH));
        assertThat($view(LessonEditor.class).single().text()).isEqualTo(odd);
        assertThat(text("lesson-editor")).contains("Phần đầu của bài viết khác thường");
    }

    @Test
    void reviewersReadAndOthersStayOutside() {
        TestReaders.signIn(TestReaders.person(
                "Thẩm định", "REVIEWER", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_REVIEW)));
        UI.getCurrent().navigate("content");
        UI.getCurrent().navigate(AuthoringNavigation.lesson(draft, PATH));
        assertThat($view(TextArea.class).withId("lesson-body").single().isReadOnly())
                .isTrue();
        assertThat($view(Button.class).withId("save").all()).isEmpty();
        UI.getCurrent().navigate(AuthoringNavigation.lesson(draft, "m4/lessons/99-khong-co.md"));
        assertThat($view(LessonEditor.class).all()).isEmpty();
    }

    private void write(String markdown) {
        var body = $view(TextArea.class).withId("lesson-body").single();
        body.setValue(markdown);
        ComponentUtil.fireEvent(body, new ComponentValueChangeEvent<>(body, body, "", true));
    }

    private String text(String id) {
        return $(Component.class).withId(id).single().getElement().getTextRecursively();
    }

    private String shown(String id) {
        return $(Component.class).withId(id).single().getElement().getProperty("innerHTML");
    }

    private static SignedIn author(String name) {
        return TestReaders.person(name, "CONTENT_AUTHOR", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_EDIT));
    }
}
