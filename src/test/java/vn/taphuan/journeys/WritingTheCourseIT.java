package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An author changes a lesson and adds questions, another person reviews them, and a trainee meets what was published. */
class WritingTheCourseIT extends Journey {

    private static final String MODULE = "/questions/kc1";

    @Test
    void whatAnAuthorWritesIsReviewedPublishedAndRead() {
        var author = signedIn(laptop(), "bientap");
        author.navigate(address("/content/drafts"));
        author.locator("#begin-draft").click();
        author.locator("#begin-title input").fill("Thêm một ý và hai câu hỏi");
        author.locator("#begin-programme").click();
        author.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("khoa học và công nghệ"))
                .first()
                .click();
        author.locator("#begin-go").click();
        author.waitForURL(Pattern.compile(".*/content/drafts/[0-9a-f-]{36}$"));
        var draft = author.url();

        writeALesson(author, draft);
        var single = aQuestion(author, draft);
        single.accept("Thử: ai nhận hồ sơ đề xuất?");
        chooseAnswers(author);
        finish(author);
        single.accept("Thử: hồ sơ nộp mấy bộ?");
        author.locator("#kind").click();
        author.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Trả lời ngắn"))
                .click();
        author.locator("#accepted-1 input").fill("một bộ");
        finish(author);

        author.navigate(draft);
        author.locator("#submit").click();
        assertThat(author.locator("#step-said")).isVisible();
        var reviewer = signedIn(laptop(), "thamdinh");
        reviewer.navigate(draft);
        reviewer.locator("#accept").click();
        assertThat(reviewer.locator("#step-said")).isVisible();
        author.navigate(draft);
        author.locator("#publish").click();
        author.locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON)
                .last()
                .click();
        assertThat(author.locator("#to-content")).isVisible();

        var trainee = signedIn(phone(), "hocvien277");
        trainee.navigate(address("/programme/khoa-hoc-cong-nghe/kc1"));
        trainee.locator("a[href*='lesson/kc1-']").first().click();
        assertThat(trainee.locator("#lesson-text")).containsText("Câu do tác giả vừa thêm.");
    }

    private void writeALesson(Page author, String draft) {
        author.navigate(draft + "/lesson/kc1/lessons/01-tu-y-tuong-den-hop-dong.md");
        var text = author.locator("#lesson-body textarea");
        text.click();
        author.keyboard().press("Control+Home");
        author.keyboard().type("Câu do tác giả vừa thêm. ");
        assertThat(author.locator("#saving")).hasAttribute("data-state", "unsaved");
        assertThat(author.locator("#preview-frame")).containsText("Câu do tác giả vừa thêm.");
        assertThat(author.locator("#saving-said")).containsText("Đã lưu");
        assertAccessible(author, "laptop-lesson-editor");
        author.locator("#preview-laptop").click();
        author.locator("#tool-bold").click();
        assertThat(text).hasValue(Pattern.compile("\\*\\*chữ đậm\\*\\*"));
        author.keyboard().press("Control+z");
        author.locator("#preview-frame .cite").first().click();
        assertThat(author.locator("#fact-close")).isVisible();
        author.locator("#fact-close").click();
        author.setViewportSize(360, 740);
        author.locator("#side-preview").click();
        assertThat(text).isHidden();
        assertAccessible(author, "phone-lesson-preview");
        author.locator("#side-edit").click();
        assertThat(text).isVisible();
        author.locator("#save").click();
        assertThat(author.locator("#saving")).not().hasAttribute("data-state", Pattern.compile(".*"));
        author.setViewportSize(1366, 768);
    }

    private Consumer<String> aQuestion(Page author, String draft) {
        return words -> {
            author.navigate(draft + MODULE);
            assertThat(author.locator("#question-index")).isVisible();
            author.locator("#add-question").click();
            author.waitForURL(Pattern.compile(".*/questions/kc1/kc1-q\\d+$"));
            author.locator("#question-text textarea").fill(words);
        };
    }

    private void chooseAnswers(Page author) {
        for (int i = 1; i <= 4; i++) {
            author.locator("#option-" + i + " input").fill("Cơ quan thứ " + i);
        }
        author.locator("#right-3").click();
        assertThat(author.locator("#right-3")).hasAttribute("aria-checked", "true");
    }

    private void finish(Page author) {
        author.locator("#explanation textarea")
                .fill("Cơ quan ấy nhận, ghi vào sổ, hẹn ngày trả lời; người nộp giữ giấy hẹn để đến ngày hỏi lại.");
        author.locator("#reread").click();
        author.getByRole(AriaRole.OPTION).first().click();
        author.locator("#facts #fact-search input").fill("S3-01");
        author.locator("vaadin-combo-box-item").first().click();
        assertThat(author.locator("vaadin-combo-box-item").first()).isHidden(); // the list has closed
        assertThat(author.locator("#question-remarks")).not().containsText("Còn thiếu");
        assertThat(author.locator("#preview")).hasAttribute("data-width", "phone");
        assertAccessible(author, "laptop-question-editor");
        author.setViewportSize(360, 740);
        assertAccessible(author, "phone-question-editor");
        Assertions.assertThat((Boolean) author.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        author.setViewportSize(1366, 768);
        author.locator("#save").click();
        assertThat(author.locator("#saving-said")).containsText("Đã lưu");
        assertThat(author.locator("#saving")).not().hasAttribute("data-state", Pattern.compile(".*"));
    }
}
