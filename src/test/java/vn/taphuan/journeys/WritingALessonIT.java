package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An author changes a text, a reviewer sends it back and then accepts it, the author publishes: whoever began keeps what he has. */
class WritingALessonIT extends Journey {

    /** Two people without a class, of whom one has begun the module. */
    private static final String BEGAN = "hocvien288";

    private static final String BEGINS = "hocvien287";

    private static final String LESSON = "/lesson/kc1-tu-y-tuong-den-hop-dong";
    private static final String FILE = "/file/kc1/lessons/01-tu-y-tuong-den-hop-dong.md";
    private static final String NEW = "Trước hết hỏi cơ quan quản lý";

    @Test
    void aTextGoesFromDraftToPublished() {
        var trainee = signedIn(phone(), BEGAN);
        trainee.navigate(address(LESSON));
        trainee.locator("#finish").click();
        trainee.waitForURL(url -> !url.endsWith(LESSON));

        var author = signedIn(laptop(), "bientap");
        author.navigate(address("/content/drafts"));
        assertAccessible(author, "laptop-drafts");
        author.locator("#begin-draft").click();
        author.locator("#begin-title input").fill("Sửa bài đề xuất nhiệm vụ");
        author.locator("#begin-programme").click();
        author.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("khoa học"))
                .click();
        author.locator("#begin-go").click();
        author.waitForURL(Pattern.compile(".*/content/drafts/[0-9a-f-]{36}"));
        var draft = author.url();
        author.locator("#module-kc1 > summary").click();
        assertThat(author.locator("#lessons-kc1 a")).not().hasCount(0);
        assertAccessible(author, "laptop-draft-tree");
        author.navigate(draft + FILE);
        author.locator("#code-text").waitFor();
        assertAccessible(author, "laptop-file");

        var second = signedIn(laptop(), "bientap");
        second.navigate(author.url());
        second.locator("#code-text").waitFor();

        addLine(author, "\n" + NEW + ".\n");
        author.locator("#save").click();
        assertThat(author.locator("#saving-said")).containsText("Đã lưu");
        addLine(second, "\nMột câu khác.\n");
        second.locator("#save").click();
        assertThat(second.locator("#conflict")).containsText(NEW);
        assertThat(second.locator("#conflict")).containsText("Một câu khác.");
        assertAccessible(second, "laptop-file-conflict");
        second.locator("#take-theirs").click();
        assertThat(second.locator("#conflict")).hasCount(0);
        second.context().close();

        author.navigate(draft);
        assertThat(author.locator("#check-found")).containsText("Không có lỗi");
        assertAccessible(author, "laptop-draft");
        author.locator("#submit").click();
        assertThat(author.locator("#step-said")).containsText("Đã gửi thẩm định");

        var reviewer = signedIn(phone(), "thamdinh");
        reviewer.navigate(address("/content/drafts"));
        reviewer.locator("#drafts-waiting a[href$='" + draft.substring(draft.lastIndexOf('/')) + "']")
                .click();
        reviewer.locator("#changes .change-list a").first().click();
        assertThat(reviewer.locator("#comparison ins").getByText(NEW)).isVisible();
        assertAccessible(reviewer, "phone-changes");
        reviewer.navigate(draft);
        assertThat(reviewer.locator("#check-found")).containsText("Không có lỗi");
        assertAccessible(reviewer, "phone-draft");
        reviewer.locator("#send-back").click();
        reviewer.locator("#reason textarea").fill("Nói rõ là cơ quan nào.");
        reviewer.locator("#reason-go").click();
        assertThat(reviewer.locator("#remark")).containsText("Nói rõ là cơ quan nào.");

        author.navigate(draft);
        assertThat(author.locator("#remark")).containsText("Nói rõ là cơ quan nào.");
        author.locator("#submit").click();
        assertThat(author.locator("#step-said")).containsText("Đã gửi thẩm định");
        reviewer.navigate(draft);
        reviewer.locator("#accept").click();
        assertThat(reviewer.locator("#step-said")).containsText("Đã duyệt");
        author.navigate(draft);
        author.locator("#publish").click();
        author.locator(
                        "vaadin-confirm-dialog vaadin-button[slot=confirm-button], vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
                .first()
                .click();
        assertThat(author.locator("#step-said")).containsText("Đã công bố");

        trainee.navigate(address(LESSON));
        assertThat(trainee.locator("#lesson-text")).isVisible();
        assertThat(trainee.locator("#lesson-text")).not().containsText(NEW);
        var newcomer = signedIn(phone(), BEGINS);
        newcomer.navigate(address(LESSON));
        assertThat(newcomer.locator("#lesson-text")).containsText(NEW);

        author.navigate(address("/content"));
        author.locator("a[id^=compare-][id$=-kc1]").first().click();
        assertThat(author.locator("#files ins").getByText(NEW)).isVisible();
        assertAccessible(author, "laptop-compare");
        newcomer.navigate(address("/content/drafts"));
        assertThat(newcomer.locator("#begin-draft")).hasCount(0);
    }

    private static void addLine(Page page, String text) {
        var field = page.locator("#code-text");
        field.fill(field.inputValue() + text);
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("404") || consoleError.contains("403");
    }
}
