package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A trainee reads on the phone, goes on at a laptop, and authors look at what he reads. */
class ReadingALessonIT extends Journey {

    /** Somebody without a class, whose next step is reading on every day. */
    private static final String READER = "hocvien290";

    private static final String FIRST = "/lesson/m4-tim-tu-lieu-o-dau-truoc";

    @Test
    void aTraineeReadsOnThePhoneAndGoesOnAtTheLaptop() {
        var phone = signedIn(phone(), READER);
        assertThat(phone.locator("#next-action")).isVisible();
        assertAccessible(phone, "phone-home");
        phone.locator(".phone-nav a").nth(1).click();
        assertThat(phone.locator("#programme-progress")).isVisible();
        assertThat(phone.locator(".phone-nav a").nth(1)).hasClass(Pattern.compile("is-on"));
        assertAccessible(phone, "phone-programme");
        phone.locator("#module-m4 > summary").click();
        phone.locator("#lesson-m4-tim-tu-lieu-o-dau-truoc").click();

        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Tìm tư liệu ở đâu trước?");
        assertThat(phone.locator(".toc li")).not().hasCount(0);
        phone.screenshot(new Page.ScreenshotOptions().setPath(picture("phone-lesson-top")));
        assertAccessible(phone, "phone-lesson");
        var term = phone.locator(".lesson-body a.term").first();
        term.click();
        assertThat(phone.locator(".term-card")).isVisible();
        assertAccessible(phone, "phone-lesson-term");
        phone.keyboard().press("Escape");
        assertThat(phone.locator(".term-card")).isHidden();
        assertThat(term).isFocused();
        assertThat(phone.locator(".lesson-body figure svg").first()).isAttached();
        var box = phone.locator("input[data-task]").first();
        box.check();
        phone.screenshot(new Page.ScreenshotOptions().setPath(picture("phone-lesson-checklist")));
        phone.locator("#muc-vi-du-xa-vi-du-tim-lop-binh-dan-hoc-vu-dau-tien").scrollIntoViewIfNeeded();
        assertThat(phone.locator("#saved")).containsText("Đã lưu chỗ đọc");
        phone.locator("#lesson-back").click();
        assertThat(phone.locator("#state-m4")).hasText("Đang đọc");

        var laptop = signedIn(laptop(), READER);
        assertThat(laptop.locator("#next-title")).containsText("Sưu tầm, xử lý tư liệu");
        assertAccessible(laptop, "laptop-home");
        laptop.locator("#next-action").click();
        assertThat(laptop.locator("input[data-task]").first()).isChecked();
        laptop.waitForFunction(
                "document.querySelector('#read-bar').ariaValueNow > 5 || document.querySelector('#read-bar').getAttribute('aria-valuenow') > 5");
        laptop.screenshot(new Page.ScreenshotOptions().setPath(picture("laptop-lesson-restored")));
        laptop.locator("#finish").click();
        laptop.waitForURL(url -> url.endsWith("/lesson/m4-phong-van-nhan-chung"));
        Assertions.assertThat((Boolean)
                        laptop.evaluate("document.querySelector('.lesson-top').getBoundingClientRect().bottom < 400"))
                .isTrue();
        laptop.navigate(address("/programme/lich-su-dang/m4"));
        assertThat(laptop.locator("#module-m4")).containsText(Pattern.compile("1 trên \\d+ bài đã đọc xong"));
        assertAccessible(laptop, "laptop-programme");
        laptop.navigate(address(FIRST));
        assertThat(laptop.locator("#lesson-finished")).isVisible();
    }

    @Test
    void wordsAndSummaryHavePagesOfTheirOwn() {
        var phone = signedIn(phone(), READER);
        phone.navigate(address("/glossary/lich-su-dang/luu-chieu"));
        assertThat(phone.locator("#term-luu-chieu")).isInViewport();
        assertAccessible(phone, "phone-glossary");
        phone.locator("#search input").fill("ban trich sao");
        assertThat(phone.locator("#terms section")).hasCount(1);
        phone.navigate(address("/summary/m4"));
        assertThat(phone.locator("#digest-text h2").first()).isVisible();
        assertAccessible(phone, "phone-summary");
    }

    @Test
    void anAuthorSeesVersionsAndPreviewsALesson() {
        var page = signedIn(laptop(), "bientap");
        assertAccessible(page, "laptop-home-staff");
        page.navigate(address("/content"));
        assertThat(page.locator("#content-m4")).containsText("Phiên bản 1");
        assertAccessible(page, "laptop-content");
        page.locator("#preview-1-m4-tim-tu-lieu-o-dau-truoc").click();
        assertThat(page.locator("#preview-note")).isVisible();
        assertAccessible(page, "laptop-preview");
        var phone = signedIn(phone(), "thamdinh");
        phone.navigate(address("/content"));
        assertThat(phone.locator("#content-m1")).isVisible();
        assertAccessible(phone, "phone-content");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndWhatIsNotAllowedStaysClosed() {
        var page = signedIn(phone(), "hocvien");
        page.navigate(address("/lesson/m4-khong-co-bai-nay"));
        assertThat(page.getByText("Không tìm thấy trang này")).isVisible();
        page.navigate(address("/programme/khong-co"));
        assertThat(page.getByText("Không tìm thấy trang này")).isVisible();
        page.navigate(address("/content"));
        assertThat(page.locator("#content-m1")).hasCount(0);
    }

    private static Path picture(String name) {
        return Path.of("target", "screens", name + ".png");
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("404");
    }
}
