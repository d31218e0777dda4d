package vn.taphuan.quizzes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.authoring.FileEditor;
import vn.taphuan.catalogue.ui.FactField;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.ui.Language;

/** Questions are searched and written in the browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ViewPackages(packages = {"vn.taphuan.quizzes.ui", "vn.taphuan.catalogue.ui", "vn.taphuan.platform.ui"})
class QuestionsViewIT extends SpringBrowserlessTest {

    private static final ModuleCode M4 = new ModuleCode("m4");
    private static final String FILE = "m4/questions.yaml";

    @Autowired
    private Drafts drafts;

    @Autowired
    private FileEditor editor;

    private final SignedIn author = TestReaders.person(
            "Triệu Mùi Mẫu Xuân", "CONTENT_AUTHOR", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_EDIT));
    private DraftId draft = new DraftId(new UUID(0, 0));

    @BeforeEach
    void openADraft() {
        TestReaders.signIn(author);
        UI.getCurrent().setLocale(Language.VIETNAMESE);
        draft = drafts.begin(new ProgrammeCode("lich-su-dang"), "Chữa câu hỏi");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theFileOfQuestionsHasAnEditorOfItsOwn() {
        assertThat(editor.edits(FILE)).isTrue();
        assertThat(editor.edits("m4/module.yaml")).isFalse();
        assertThat(editor.edits("questions.yaml")).isFalse();
        assertThat(editor.address(draft, FILE)).isEqualTo(QuestionAddresses.questions(draft, M4));
    }

    @Test
    void questionsStandByTopicAndAreSearchedWithoutDiacritics() {
        UI.getCurrent().navigate(QuestionAddresses.questions(draft, M4));
        assertThat(text("question-index")).contains("Nguồn tư liệu và thứ tự tìm", "Đã duyệt", "Một đáp án");
        test($view(TextField.class).withId("question-search").single()).setValue("ban trich sao");
        assertThat(text("question-index")).contains("bản sao").doesNotContain("gom tư liệu càng nhiều");
    }

    @Test
    void openingAQuestionChangesNothing() {
        UI.getCurrent().navigate(QuestionAddresses.question(draft, M4, "m4-q02"));
        assertThat(text("saving")).contains("Như bản đang công bố");
        assertThat(text("question-remarks")).contains("Câu này không có lỗi");
        test($view(Button.class).withId("save").single()).click();
        assertThat(drafts.file(draft, FILE).orElseThrow().revision()).isZero();
    }

    @Test
    void aChangedQuestionIsShownAsTraineesWillSeeItAndOnlyItsLinesAreSaved() {
        var before = String.valueOf(drafts.file(draft, FILE).orElseThrow().text());
        UI.getCurrent().navigate(QuestionAddresses.question(draft, M4, "m4-q02"));
        test($view(TextArea.class).withId("question-text").single()).setValue("Nguồn nào quan trọng nhất?");
        test($view(TextField.class).withId("option-1").single()).setValue("Sách đã in");
        assertThat(text("preview-frame")).contains("Nguồn nào quan trọng nhất?", "Sách đã in", "Chọn một đáp án");
        test($view(Button.class).withId("save").single()).click();
        assertThat(text("saving")).contains("Đã lưu");
        var after = String.valueOf(drafts.file(draft, FILE).orElseThrow().text());
        assertThat(after)
                .isEqualTo(before.replace(
                                "Khi viết lịch sử Đảng bộ, nguồn nào được coi là quan trọng, chủ yếu?",
                                "Nguồn nào quan trọng nhất?")
                        .replace("{text: \"Sách, báo đã in\"}", "{text: \"Sách đã in\"}"));
    }

    @Test
    void aNewQuestionTellsWhatItLacksUntilItIsFinished() {
        UI.getCurrent().navigate(QuestionAddresses.questions(draft, M4));
        test($view(Button.class).withId("add-question").single()).click();
        assertThat(text("question-remarks")).contains("Còn thiếu: Câu hỏi", "Còn thiếu: Bài để đọc lại");
        test($view(TextArea.class).withId("question-text").single()).setValue("Ai ký giấy mượn tư liệu của dân?");
        for (int i = 1; i <= 4; i++) {
            test($view(TextField.class).withId("option-" + i).single()).setValue("Người thứ " + i);
        }
        test($view(NativeButton.class).withId("right-2").single()).click();
        test($view(TextArea.class).withId("explanation").single())
                .setValue("Người mượn ký, người cho mượn giữ một bản, để khi trả hai bên cùng đối chiếu được từng tờ.");
        $view(Select.class).withId("reread").single().setValue("m4-tim-tu-lieu-o-dau-truoc");
        $view(FactField.class).single().add("M4-01");
        assertThat(text("question-remarks")).doesNotContain("Còn thiếu");
        test($view(Button.class).withId("save").single()).click();
        assertThat(drafts.file(draft, FILE).orElseThrow().text())
                .contains("Ai ký giấy mượn tư liệu của dân?", "{text: \"Người thứ 2\", correct: true}");
        assertThat(text("question-versions")).contains("chưa được công bố lần nào");
    }

    @Test
    void matchingIsWrittenPairByPair() {
        aNewQuestionOf("matching", "Ai giữ bản nào của giấy mượn tư liệu?");
        assertThat(text("pairs-error")).contains("Cần ít nhất hai cặp");
        fill("left-1", "Bản gốc");
        assertThat(text("pairs-error")).contains("Có cặp mới viết một nửa");
        assertThat(text("question-remarks")).contains("Có cặp mới viết một nửa").doesNotContain("Right", "left");
        fill("right-of-1", "Người cho mượn");
        fill("left-2", "Bản sao");
        fill("right-of-2", "Người mượn");
        assertThat(text("pairs-error")).contains("ba thứ để chọn");
        fill("extra-1", "Nhà xuất bản");
        assertThat($view(Paragraph.class).withId("pairs-error").all()).isEmpty();
        assertThat(text("preview-frame")).contains("Ghép từng mục", "Nhà xuất bản", "Bản sao → Người mượn");
        assertThat(saved()).contains("""
                            type: matching
                        """, """
                            pairs:
                              - {left: "Bản gốc", right: "Người cho mượn"}
                              - {left: "Bản sao", right: "Người mượn"}
                            extra: ["Nhà xuất bản"]
                        """);
    }

    @Test
    void thingsAreWrittenInTheirRightOrder() {
        aNewQuestionOf("ordering", "Xếp các việc khi nhận tư liệu.");
        fill("item-1", "Ghi sổ");
        fill("item-2", "Trả lại");
        assertThat(text("items-error")).contains("ba mục");
        fill("item-3", "Sao chụp");
        assertThat($view(Paragraph.class).withId("items-error").all()).isEmpty();
        $view(Button.class).all().stream()
                .filter(button -> button.getElement().getAttribute("aria-label") != null
                        && button.getElement().getAttribute("aria-label").equals("Đưa mục 3 lên"))
                .forEach(Button::click);
        assertThat(text("preview-frame")).contains("1. Ghi sổ", "2. Sao chụp", "3. Trả lại");
        assertThat(saved()).contains("""
                            items:
                              - "Ghi sổ"
                              - "Sao chụp"
                              - "Trả lại"
                        """);
    }

    @Test
    void aNumberThatCanBeReadInTwoWaysIsToldAtOnce() {
        aNewQuestionOf("numeric", "Một hộp tư liệu có mấy tờ?");
        assertThat($view(TextField.class).withId("value").single().getErrorMessage())
                .contains("Cần số đúng");
        fill("value", "1.234");
        assertThat($view(TextField.class).withId("value").single().getErrorMessage())
                .contains("1234", "1,2340");
        assertThat(text("question-remarks")).contains("đọc được hai cách");
        fill("value", "1.234,5");
        fill("tolerance", "0.5");
        fill("unit-1", "tờ");
        assertThat($view(TextField.class).withId("value").single().isInvalid()).isFalse();
        assertThat(text("preview-frame")).contains("1234,5 tờ (± 0,5)");
        assertThat(saved()).contains("""
                            value: "1234,5"
                            tolerance: "0,5"
                            units: ["tờ"]
                        """);
    }

    private void aNewQuestionOf(String kind, String words) {
        UI.getCurrent().navigate(QuestionAddresses.questions(draft, M4));
        test($view(Button.class).withId("add-question").single()).click();
        $view(Select.class).withId("kind").single().setValue(kind);
        test($view(TextArea.class).withId("question-text").single()).setValue(words);
    }

    private void fill(String id, String text) {
        test($view(TextField.class).withId(id).single()).setValue(text);
    }

    private String saved() {
        test($view(Button.class).withId("save").single()).click();
        return String.valueOf(drafts.file(draft, FILE).orElseThrow().text());
    }

    @Test
    void anAnswerMayNotRestOnWhatWasNotRead() {
        UI.getCurrent().navigate(QuestionAddresses.question(draft, M4, "m4-q02"));
        $view(FactField.class).single().add("X-99");
        assertThat(text("facts-error")).contains("X-99");
    }

    @Test
    void reviewersReadAndTraineesStayOutside() {
        TestReaders.signIn(TestReaders.person(
                "Thẩm định", "REVIEWER", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_REVIEW)));
        UI.getCurrent().navigate(QuestionAddresses.question(draft, M4, "m4-q02"));
        assertThat($view(TextArea.class).withId("question-text").single().isReadOnly())
                .isTrue();
        assertThat($view(Button.class).withId("save").all()).isEmpty();
        for (var person : List.of(
                TestReaders.trainee("Học viên"),
                TestReaders.person("Giảng viên", "LECTURER", Set.of(Permissions.LEARN, Permissions.CONTENT_READ)))) {
            TestReaders.signIn(person);
            UI.getCurrent().navigate("results");
            UI.getCurrent().navigate(QuestionAddresses.question(draft, M4, "m4-q03"));
            assertThat($view(QuestionForm.class).all()).isEmpty();
        }
    }

    private String text(String id) {
        return $(Component.class).withId(id).single().getElement().getTextRecursively();
    }
}
