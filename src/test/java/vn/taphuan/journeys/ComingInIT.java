package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class ComingInIT extends Journey {

    @Test
    void aTraineeSignsInOnThePhoneAndOutAgain() {
        var page = phone();
        page.navigate(address("/login"));
        assertAccessible(page, "phone-sign-in");
        signedIn(page, "hocvien");
        assertThat(page.locator("main, [role=main]").first()).isVisible();
        page.locator("#sign-out").click();
        assertThat(page.getByText("Đã đăng xuất")).isVisible();
    }

    @Test
    void aWrongPasswordSaysSoAndKeepsTheName() {
        var page = laptop();
        page.navigate(address("/login"));
        page.locator("#username").fill("hocvien");
        page.locator("#password").fill("khong-dung");
        page.locator("form button.btn-main").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("chưa đúng");
        assertThat(page.locator("#username")).hasValue("hocvien");
        assertAccessible(page, "laptop-sign-in-wrong");
    }

    @Test
    void pagesForEverybodyAreAccessible() {
        var page = phone();
        for (var path : new String[] {"/first-sign-in", "/privacy", "/forgotten-password"}) {
            page.navigate(address(path));
            assertAccessible(page, "phone" + path.replace('/', '-'));
        }
    }
}
