package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.taphuan.MailingInstallation.MAIL_SERVER;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.taphuan.MailingInstallation;
import vn.taphuan.people.TestPeople;
import vn.taphuan.platform.mail.TestPost;

/** Somebody confirms an e-mail on the own account page, forgets the password and sets another, all on the phone. */
@MailingInstallation
class ForgottenPasswordIT extends Journey {

    private static final Pattern LINK = Pattern.compile("https://taphuan\\.example\\.vn(/[a-z-]+/[A-Za-z0-9_-]+)");
    private static final String ADDRESS = "nguoi.di.duong@mau.vn";
    private static final String CHOSEN = "bon mua hoa ban";

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void mailServer() {
        MAIL_SERVER.start();
    }

    @AfterEach
    void noMailServer() {
        MAIL_SERVER.stop();
    }

    @Test
    void fromTheAccountPageToANewPassword() throws Exception {
        var userName = people.trainee("Người Đi Đường", people.commune(11).id()).userName();
        var phone = phone();
        signIn(phone, userName, TestPeople.PASSWORD);
        phone.navigate(address("/account"));
        phone.locator("#own-email input").fill(ADDRESS);
        phone.locator("#own-email-password input").fill("khong phai");
        phone.locator("#confirm-own-email").click();
        assertThat(phone.locator("#own-email-password")).containsText("chưa đúng");
        phone.locator("#own-email-password input").fill(TestPeople.PASSWORD);
        phone.locator("#confirm-own-email").click();
        assertThat(phone.locator("#email .note")).containsText("Đang chờ xác nhận " + ADDRESS);
        phone.locator("#email").scrollIntoViewIfNeeded();
        assertAccessible(phone, "phone-account-email-waiting");

        var confirm = address(link());
        phone.navigate(confirm);
        assertAccessible(phone, "phone-confirm-email");
        phone.locator("form button.btn-main").click();
        assertThat(phone.locator("h1")).hasText("Đã xác nhận thư điện tử");
        assertAccessible(phone, "phone-confirm-email-done");
        phone.navigate(confirm);
        assertThat(phone.locator("h1")).hasText("Đường dẫn này không còn dùng được");
        assertAccessible(phone, "phone-confirm-email-ended");
        phone.navigate(address("/account"));
        assertThat(phone.locator("#own-data")).containsText("Đã xác nhận");

        var other = phone();
        other.navigate(address("/login"));
        assertAccessible(other, "phone-sign-in-mail");
        other.locator(".forgotten a").click();
        assertAccessible(other, "phone-forgotten");
        other.locator("#userName").fill(userName);
        other.locator("form button.btn-main").click();
        assertThat(other.locator(".note")).containsText("Đã nhận yêu cầu");
        assertAccessible(other, "phone-forgotten-asked");
        var choose = address(link());
        other.navigate(choose);
        other.locator("#password").fill(CHOSEN);
        other.locator("#passwordAgain").fill("khac han hoan toan");
        assertAccessible(other, "phone-new-password");
        other.locator("form button.btn-main").click();
        assertThat(other.getByRole(AriaRole.ALERT)).containsText("chưa giống nhau");
        assertAccessible(other, "phone-new-password-wrong");
        other.locator("#password").fill(CHOSEN);
        other.locator("#passwordAgain").fill(CHOSEN);
        other.locator("form button.btn-main").click();
        assertThat(other.getByText("Đã đặt mật khẩu mới")).isVisible();
        assertAccessible(other, "phone-sign-in-reset");
        other.locator("#username").fill(userName);
        other.locator("#password").fill(CHOSEN);
        other.locator("form button.btn-main").click();
        assertThat(other.locator("h1")).hasText("Mật khẩu đã được đặt lại");
        assertAccessible(other, "phone-reset-notice-by-mail");
        other.navigate(choose);
        assertAccessible(other, "phone-new-password-ended");

        var laptop = laptop();
        laptop.navigate(address("/forgotten-password?lang=en"));
        assertAccessible(laptop, "laptop-forgotten-en");
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("404");
    }

    private void signIn(Page page, String userName, String password) {
        page.navigate(address("/login"));
        page.locator("#username").fill(userName);
        page.locator("#password").fill(password);
        page.locator("form button.btn-main").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** The path of the link in the newest message. */
    private String link() throws Exception {
        TestPost.deliver(application);
        var messages = MAIL_SERVER.getReceivedMessages();
        var found = LINK.matcher(messages[messages.length - 1].getContent().toString());
        if (!found.find()) {
            throw new AssertionError("no link in the last message");
        }
        return found.group(1);
    }
}
