package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A centre adds a lesson of its own and a local example, its director approves, its trainees read it; an author takes the course
 * out as a package and brings it in again.
 */
class AdaptingAModuleIT extends Journey {

    private static final String MODULE = "m7";
    private static final String TITLE = "Kinh phí ở xã mình";

    @Test
    void aCentreAddsALessonOfItsOwn() {
        var officer = signedIn(laptop(), "trungtam");
        officer.navigate(address("/adaptation"));
        assertAccessible(officer, "laptop-adaptations");
        officer.locator("#adapt-" + MODULE).click();
        officer.locator("#add-own").click();
        officer.locator("#own-take").click();
        assertThat(officer.locator("#own-title")).hasAttribute("invalid", "");
        officer.locator("#own-title input").fill(TITLE);
        officer.locator("#own-question input").fill("Ở xã mình hỏi ai về kinh phí?");
        officer.locator("#own-outcome input").fill("Nêu được người phải hỏi");
        officer.locator("#own-text textarea").fill("## Hỏi ai\n\nHỏi **kế toán xã** trước.\n\n- [ ] Hẹn ngày gặp\n");
        officer.locator("#own-take").click();
        officer.locator("#own-lessons vaadin-button[id^=preview-]").click();
        assertThat(officer.locator("#lesson-preview strong").filter(new Locator.FilterOptions().setHasText("kế toán")))
                .isVisible();
        officer.locator("#preview-back").click();
        officer.locator("vaadin-button[id^=example-]").first().click();
        officer.locator("#example-text textarea").fill("Ở xã Ví Dụ, dự toán gửi lên huyện trước tháng bảy (giả định).");
        officer.locator("#example-take").click();
        assertThat(officer.locator("#state")).containsText("chưa lưu");
        officer.locator("#save").click();
        assertThat(officer.locator("#state")).containsText("Chờ duyệt");
        assertAccessible(officer, "laptop-adapted");

        var director = signedIn(phone(), "giamdoc");
        director.navigate(officer.url());
        assertAccessible(director, "phone-adapted");
        director.locator("#approve").click();
        assertThat(director.locator("#state")).containsText("Đang áp dụng");

        var trainee = signedIn(phone(), "hocvien");
        trainee.navigate(address("/programme/lich-su-dang/" + MODULE));
        trainee.locator("a")
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .first()
                .click();
        assertThat(trainee.locator("#lesson-text")).containsText("kế toán xã");
        assertThat(trainee.locator("#lesson-text")).containsText("Nội dung địa phương");
        assertAccessible(trainee, "phone-own-lesson");
        trainee.navigate(address("/adaptation"));
        assertThat(trainee.locator("#adapt-" + MODULE)).hasCount(0);
    }

    @Test
    void aCourseIsTakenOutAndBroughtInAgain() throws Exception {
        var author = signedIn(laptop(), "bientap");
        author.navigate(address("/content"));
        var download = author.waitForDownload(
                () -> author.locator("#export-khoa-hoc-cong-nghe").click());
        var archive = Path.of("target", "screens", "khoa-hoc-cong-nghe.zip");
        download.saveAs(archive);
        author.locator("#import").click();
        author.waitForURL(Pattern.compile(".*/content/import"));
        author.locator("#upload input[type=file]").setInputFiles(archive);
        assertThat(author.locator("#found")).containsText("giống hệt");
        assertAccessible(author, "laptop-import");
        author.locator("#upload input[type=file]").setInputFiles(Path.of("pom.xml"));
        assertThat(author.locator("#file-problem")).not().isEmpty();
    }

    @Test
    void aReplacedRegulationListsWhatCitesIt() {
        var author = signedIn(laptop(), "bientap");
        author.navigate(address("/content/regulations"));
        assertAccessible(author, "laptop-regulations");
        author.locator("a[id^=regulation-]").first().click();
        author.locator("#mark").click();
        author.locator("#mark-go").click();
        assertThat(author.locator("#mark-paper")).hasAttribute("invalid", "");
        author.locator("#mark-back").click();
        assertAccessible(author, "laptop-regulation");
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("404") || consoleError.contains("403");
    }
}
