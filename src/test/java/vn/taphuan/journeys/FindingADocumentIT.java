package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An author brings a document in; a trainee finds it on a phone without typing diacritics, and takes it along. */
class FindingADocumentIT extends Journey {

    private static final String TITLE = "Sổ tay ghi lời kể ở bản Quắc Xí (tài liệu mẫu)";

    @Test
    void whatAnAuthorUploadsATraineeFindsWithoutDiacritics() throws Exception {
        var author = signedIn(laptop(), "bientap");
        author.navigate(address("/documents"));
        author.locator("#add-document").click();
        author.locator("#title input").fill(TITLE);
        author.locator("#place input").fill("Chuyên đề 4");
        author.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("Chuyên đề 4."))
                .first()
                .click();
        assertThat(author.locator("#secret-warning")).containsText("không nhận bí mật nhà nước");
        assertThat(author.locator("#choose-file")).isDisabled();
        author.locator("#not-secret input").check();
        assertThat(author.locator("#choose-file")).isEnabled();

        choose(author, "giay-moi.pdf", "<!doctype html><script>alert(1)</script>");
        author.locator("#save").click();
        assertThat(author.locator("#file-problem")).containsText("Nội dung tệp không thuộc các loại được nhận");
        assertAccessible(author, "laptop-document-refused");

        choose(author, "so-tay.txt", "Người kể ở thôn Nà Vài Mẫu nhớ lớp bình dân học vụ họp ở nhà sàn.");
        author.locator("#save").click();
        assertThat(author.locator("#editions")).containsText("so-tay.txt");
        assertAccessible(author, "laptop-document");

        var phone = signedIn(phone(), "hocvien");
        phone.locator("#to-search").click();
        phone.locator("#search-words input").fill("na vai mau");
        phone.keyboard().press("Enter");
        var hit = phone.locator(".hit").first();
        assertThat(hit).containsText(TITLE);
        assertThat(hit.locator(".passage mark")).hasText("Nà Vài Mẫu");
        assertAccessible(phone, "phone-search");
        hit.locator("h2 a").click();
        assertThat(phone.locator("h1")).hasText(TITLE);
        assertAccessible(phone, "phone-document");
        var download = phone.waitForDownload(() -> phone.locator("#download").click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("so-tay.txt");
        Assertions.assertThat(java.nio.file.Files.readString(download.path())).contains("Nà Vài Mẫu");

        phone.navigate(address("/search?q=lop+binh+dan+hoc+vu&kind=lesson"));
        phone.locator(".hit h2 a").first().click();
        phone.waitForURL(Pattern.compile(".*/lesson/m4-.*#muc-.*"));
        var heading = phone.locator("#" + phone.url().replaceFirst(".*#", ""));
        assertThat(heading).isFocused();
        assertThat(heading).isInViewport();
        phone.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "phone-found-section.png")));
    }

    private static void choose(Page page, String name, String content) {
        var chooser = page.waitForFileChooser(() -> page.locator("#choose-file").click());
        chooser.setFiles(new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#chosen-file")).containsText(name);
    }
}
