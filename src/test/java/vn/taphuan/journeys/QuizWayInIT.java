package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the sign-in to the first question: what it weighs, and what is said of browsers that can do less. */
class QuizWayInIT extends Journey {

    private static final int MOST_OF_A_SAVE = 1024;
    private static final String ZALO =
            "Mozilla/5.0 (Linux; Android 12; SM-A135F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36 Zalo android/24010412";

    private final List<BrowserContext> contexts = new ArrayList<>();

    @AfterEach
    void closeContexts() {
        contexts.forEach(BrowserContext::close);
    }

    /** Everything over the wire, answers with their headers, on a cold cache. */
    @Test
    void weighsLessThan150Kibibytes() {
        var page = phone();
        var traffic = Traffic.of(page);
        var taker =
                new QuizTaker(page).signIn(address("/quiz/m1"), "hocvien120").begin();
        page.waitForTimeout(500); // what is fetched after the first question counts as well
        long whole = traffic.bytes();
        System.out.println("from the sign-in to the first question: " + whole + " bytes with headers");
        assertThat(whole).as(traffic.toString()).isLessThanOrEqualTo(QuizTaker.MOST_BYTES_OF_THE_WAY_IN);
        var sent = new ArrayList<Integer>();
        page.onRequest(request -> {
            if (request.url().endsWith("/answers")) {
                sent.add(request.postDataBuffer().length);
            }
        });
        taker.answer().saved();
        assertThat(sent).hasSize(1);
        long body = sent.getFirst();
        long wire = traffic.bytes() - whole;
        System.out.println("one saved answer: body " + body + " bytes, answer with headers " + wire + " bytes");
        assertThat(body + wire).isLessThanOrEqualTo(MOST_OF_A_SAVE);
    }

    @Test
    void aBrowserInsideAChatAppIsNamedBeforehand() {
        var page = browser(new Browser.NewContextOptions()
                        .setUserAgent(ZALO)
                        .setLocale("vi-VN")
                        .setViewportSize(360, 740))
                .newPage();
        new QuizTaker(page).signIn(address("/quiz/m1"), "hocvien121");
        assertThat(page.locator("device-check")).containsText("Đồng chí đang mở trang trong ứng dụng Zalo");
        page.locator("device-check button").click();
        assertThat(page.locator("device-check [role=status]")).not().isEmpty();
        assertAccessible(page, "phone-quiz-start-zalo");
        new QuizTaker(page).begin().answer().saved();
    }

    @Test
    void aBrowserThatKeepsNothingIsNamedBeforehandAndWorks() {
        var context = browser(new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(360, 740));
        context.addInitScript(
                "IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError'); };");
        var page = context.newPage();
        var taker = new QuizTaker(page).signIn(address("/quiz/m1"), "hocvien122");
        assertThat(page.locator("device-check")).containsText("Trình duyệt này không giữ được bài khi đóng trang");
        taker.begin();
        assertThat(taker.note()).containsText("Trình duyệt này không giữ được bài khi mất mạng");
        taker.answer().saved();
    }

    @Test
    void anOrdinaryBrowserIsFine() {
        var page = phone();
        new QuizTaker(page).signIn(address("/quiz/m1"), "hocvien123");
        assertThat(page.locator("device-check")).containsText("Máy này làm bài được, kể cả khi mất mạng");
        assertAccessible(page, "phone-quiz-start");
    }

    private BrowserContext browser(Browser.NewContextOptions options) {
        var context = Chromium.browser().newContext(options);
        contexts.add(context);
        return context;
    }
}
