package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A quiz on a phone whose line, sign-in, windows and owner change while it is being answered: nothing is lost or mixed. */
class AnsweringOnAPhoneIT extends Journey {

    /** Trainees whom no other test knows. */
    private static final AtomicInteger NEXT = new AtomicInteger(150);

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void offlineForAMinuteAndBack() {
        var page = phone();
        page.clock().install();
        var taker = signIn(page, trainee()).begin().answer().saved();
        page.context().setOffline(true);
        taker.next().answer().next().answer().next().answer();
        taker.says("Chờ mạng: 3 câu");
        assertThat(taker.note()).containsText("Mất kết nối – bài làm vẫn được giữ trên máy này");
        page.clock().fastForward(Duration.ofMinutes(1).toMillis());
        assertThat(answers(taker)).isEqualTo(1);
        page.context().setOffline(false);
        taker.says("Đã gửi lại 3 câu").saved();
        assertThat(taker.note()).not().containsText("Mất kết nối");
        assertThat(answers(taker)).isEqualTo(4);
    }

    @Test
    void offlineWhileThePageIsReloaded() {
        var page = phone();
        var taker = signIn(page, trainee()).begin().answer().saved();
        page.route("**/api/quiz/**", route -> route.abort());
        taker.next().answer().says("Chờ mạng: 1 câu");
        page.onDialog(dialog -> dialog.accept());
        page.reload();
        assertThat(page.locator("quiz-attempt")).containsText("1 câu trả lời chưa gửi vẫn được giữ trên máy này");
        page.unroute("**/api/quiz/**");
        page.locator("quiz-attempt .btn-main").click();
        taker.awaitRunning().shows(2); // a closing page may have got it through

        awaitAnswers(taker, 2);
    }

    @Test
    void aKilledBrowserAndASecondDevice() {
        var person = trainee();
        var first = signIn(phone(), person).begin();
        first.answer()
                .next()
                .answer()
                .next()
                .answer()
                .saved()
                .next()
                .shows(4)
                .answer()
                .saved();
        var attempt = first.attempt();
        first.page().context().close();
        var second = signIn(laptop(), person).begin();
        assertThat(second.attempt()).isEqualTo(attempt);
        second.shows(4);
        second.change().saved();
        assertThat(answers(second)).isEqualTo(4);
    }

    @Test
    void aSharedPhone() {
        var page = phone();
        var one = trainee();
        var taker = signIn(page, one).begin().answer().saved();
        var attempt = taker.attempt();
        page.onDialog(dialog -> dialog.accept());
        page.route("**/api/quiz/**", route -> route.abort());
        taker.next().answer().says("Chờ mạng: 1 câu");
        page.unroute("**/api/quiz/**");
        page.route("**/api/quiz/attempts/" + attempt + "/answers", route -> route.abort());
        signOut(page);
        var other = signIn(page, trainee()).begin();
        assertThat(other.attempt()).isNotEqualTo(attempt);
        assertThat(other.question().locator("input:checked")).hasCount(0);
        page.navigate(address("/quiz/attempts/" + attempt));
        assertThat(page.locator("quiz-attempt")).hasCount(0);
        page.unroute("**/api/quiz/attempts/" + attempt + "/answers");
        assertThat(answers(attempt)).isEqualTo(1);
        signOut(page);
        signIn(page, one).begin().shows(2);
        awaitAnswers(taker, 2);
        taker.handIn();
        page.waitForFunction("""
                async () => await new Promise(resolve => indexedDB.open('taphuan-log').onsuccess = ({target: {result}}) =>
                    result.transaction('entries').objectStore('entries').count().onsuccess = (event) => resolve(event.target.result === 0))
                """);
    }

    @Test
    void twoWindows() {
        var page = phone();
        var taker = signIn(page, trainee()).begin().answer().saved();
        var second = page.context().newPage();
        second.navigate(page.url());
        assertThat(second.locator("h1")).hasText("Bài đang mở ở một cửa sổ khác");
        assertAccessible(second, "phone-quiz-elsewhere");
        second.locator(".btn-main").click();
        new QuizTaker(second).awaitRunning().change().saved();
        assertThat(page.locator("h1")).hasText("Bài đang mở ở một cửa sổ khác");
        assertThat(answers(taker)).isEqualTo(1);
    }

    @Test
    void signingInAgainWithoutLeavingThePage() {
        var page = phone();
        var taker = signIn(page, trainee()).begin().answer().saved();
        signOut(page);
        taker.next().answer();
        assertThat(taker.dialog()).containsText("Đăng nhập lại để gửi bài");
        taker.says("Cần đăng nhập lại");
        assertAccessible(page, "phone-quiz-sign-in");
        taker.dialog().locator(".later").click();
        taker.next().answer();
        assertThat(taker.note()).containsText("Cần đăng nhập lại – bài làm vẫn được giữ trên máy này");
        assertThat(answers(taker)).isEqualTo(1);
        taker.note().locator("button").click();
        taker.dialog().locator("#again").fill("không phải mật khẩu");
        taker.dialog().locator(".btn-main").click();
        assertThat(taker.dialog().locator("[role=alert]")).containsText("Mật khẩu chưa đúng");
        taker.dialog().locator("#again").fill(QuizTaker.PASSWORD);
        taker.dialog().locator("#again").press("Enter");
        taker.saved().shows(3);
        assertThat(taker.dialog()).hasCount(0);
        awaitAnswers(taker, 3);
        taker.handIn();
    }

    @Test
    void nobodyElseComesInByTheDialog() {
        var page = phone();
        var taker = signIn(page, trainee()).begin().answer().saved();
        signOut(page);
        var other = page.context().newPage();
        signIn(other, trainee());
        taker.next().answer();
        assertThat(taker.dialog()).containsText("chỉ mở cho đúng người làm bài");
        assertThat(answers(taker)).isEqualTo(1);
        taker.dialog().locator("#again").fill(QuizTaker.PASSWORD);
        taker.dialog().locator(".btn-main").click();
        taker.saved();
        awaitAnswers(taker, 2);
    }

    @Test
    void allQuestionsOnOnePage() {
        var taker = reopened("layout = 'ALL_ON_ONE'");
        var page = taker.page();
        assertThat(page.locator("section[data-no]")).hasCount(10);
        taker.answer(1).answer(7).answer(10).saved();
        assertThat(page.locator(".qbar")).containsText("Đã trả lời 3 trên 10 câu");
        page.locator(".to-list").click();
        page.locator(".nav10 button").nth(4).click();
        assertThat(page.locator("section[data-no='5'] .q-text")).isFocused();
        assertAccessible(page, "phone-quiz-all-on-one");
        awaitAnswers(taker, 3);
    }

    @Test
    void oneQuestionAfterAnother() {
        var taker = reopened("navigation = 'IN_ORDER'");
        var page = taker.page();
        assertThat(page.locator("[aria-label='Câu trước']")).hasCount(0);
        taker.next();
        assertThat(taker.dialog()).containsText("Bỏ trống câu này?");
        page.keyboard().press("Escape");
        taker.shows(1).answer().next().shows(2).answer().saved().next().shows(3);
        page.locator(".to-list").click();
        assertThat(page.locator(".nav10 button:disabled")).hasCount(9);
        assertAccessible(page, "phone-quiz-in-order");
        page.reload();
        taker.awaitRunning().shows(3);
        assertThat(jdbc.queryForObject(
                        "select place from quizzes_attempt where id = ?", Integer.class, taker.attempt()))
                .isEqualTo(3);
    }

    @Test
    void everythingFitsAtTwiceTheSizeAndInTheDark() {
        for (var layout : List.of("layout = 'ONE_PER_PAGE'", "layout = 'ALL_ON_ONE'", "navigation = 'IN_ORDER'")) {
            var taker = reopened(layout);
            var page = taker.page();
            var name = "quiz-" + layout.replaceAll(".*'(.*)'", "$1").toLowerCase(java.util.Locale.ROOT);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.DARK)
                    .setReducedMotion(ReducedMotion.REDUCE));
            assertAccessible(page, "phone-dark-" + name);
            page.locator(".to-list").click();
            assertAccessible(page, "phone-dark-list-" + name);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.setViewportSize(320, 370); // 640 × 740 at 200 %
            assertAccessible(page, "zoomed-list-" + name);
            assertThat(overflows(page)).as(name).isFalse();
            page.goBack();
            assertThat(overflows(page)).as(name).isFalse();
            assertAccessible(page, "zoomed-" + name);
        }
    }

    @Test
    void theClockOfTheDeviceShiftsNothing() {
        var page = phone();
        page.addInitScript(
                "const real = Date.now; globalThis.shift = 600000; Date.now = () => real() + globalThis.shift;");
        var taker = signIn(page, trainee()).begin();
        var time = page.locator(".time span:last-child");
        assertThat(time).hasText(java.util.regex.Pattern.compile("^1[34]:\\d\\d$|^15:00$"));
        page.evaluate("() => { globalThis.shift = -600000; }");
        taker.answer().saved();
        assertThat(time).hasText(java.util.regex.Pattern.compile("^1[34]:\\d\\d$"));
    }

    private boolean overflows(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
    }

    /** An attempt whose rules were others when it began. */
    private QuizTaker reopened(String rule) {
        var page = phone();
        var taker = signIn(page, trainee()).begin();
        jdbc.update("update quizzes_attempt set " + rule + " where id = ?", taker.attempt());
        page.reload();
        return taker.awaitRunning();
    }

    private QuizTaker signIn(Page page, String userName) {
        return new QuizTaker(page).signIn(address("/quiz/m1"), userName);
    }

    /** In another window of the same browser. */
    private void signOut(Page page) {
        var other = page.context().newPage();
        other.navigate(address("/first-sign-in"));
        other.evaluate("""
                () => fetch('/logout', {method: 'POST', headers: {'Content-Type': 'application/x-www-form-urlencoded'},
                    body: new URLSearchParams({_csrf: document.querySelector('[name=_csrf]').value})})
                """);
        other.close();
    }

    private int answers(QuizTaker taker) {
        return answers(taker.attempt());
    }

    private int answers(UUID attempt) {
        return jdbc.queryForObject(
                "select count(*) from quizzes_answer where attempt_id = ? and value is not null",
                Integer.class,
                attempt);
    }

    private void awaitAnswers(QuizTaker taker, int count) {
        taker.page().waitForCondition(() -> answers(taker.attempt()) == count);
    }

    private static String trainee() {
        return "hocvien%03d".formatted(NEXT.getAndDecrement());
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("Failed to load resource");
    }
}
