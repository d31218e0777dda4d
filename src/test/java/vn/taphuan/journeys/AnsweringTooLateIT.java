package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The line is gone until the time is over: late packets, the answer file, the receipt, and what staff do with them. */
class AnsweringTooLateIT extends Journey {

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void showEverythingAgain() {
        jdbc.update("update quizzes_quiz set conduct = null where module_code = 'm2'");
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("ERR_INTERNET_DISCONNECTED") || consoleError.contains("409");
    }

    @Test
    void lateAnswersAreKeptAndCountOnceStaffAcceptThem() {
        var trainee = signedIn(phone(), "hocvien281");
        var attempt = begun(trainee, "m2");
        trainee.context().setOffline(true);
        answer(trainee);
        timeIsOver(attempt);
        trainee.context().setOffline(false);
        assertThat(trainee.locator("quiz-attempt")).containsText("máy chủ đã giữ lại làm bằng chứng");
        assertAccessible(trainee, "phone-late-kept");
        trainee.getByText("Xem kết quả").click();
        assertThat(trainee.locator("#late")).containsText("1 câu đến sau giờ");

        var organiser = signedIn(laptop(), "bantochuc");
        organiser.navigate(address("/quiz-evidence"));
        var row = organiser
                .locator("tr", new Page.LocatorOptions().setHasText("Chờ quyết định"))
                .filter(new Locator.FilterOptions().setHas(organiser.locator("#evidence-" + evidence(attempt))));
        assertThat(row).containsText("Gửi muộn qua mạng");
        assertAccessible(organiser, "laptop-evidence");
        organiser.locator("#evidence-" + evidence(attempt)).click();
        assertThat(organiser.locator("#times")).containsText("Máy chủ nhận tin lần cuối trong giờ");
        assertAccessible(organiser, "laptop-evidence-one");
        organiser.locator("#accept").click();
        organiser.locator("#reason textarea").fill("Mất mạng tại điểm cầu");
        organiser.locator("#reason-go").click();
        assertThat(organiser.locator("#decision")).containsText("Mất mạng tại điểm cầu");
        trainee.reload();
        assertThat(trainee.locator("#late")).hasCount(0);
        assertThat(trainee.locator(".ya").first()).not().containsText("Bỏ trống");
    }

    @Test
    void whatAClosedBrowserHeldBackIsKeptWhenItComesBackTooLate() {
        var trainee = signedIn(phone(), "hocvien280");
        var attempt = begun(trainee, "m2");
        trainee.context().setOffline(true);
        answer(trainee);
        assertThat(trainee.locator("[data-note=line]")).isVisible();
        var again = trainee.context().newPage();
        trainee.close();
        timeIsOver(attempt);
        again.context().setOffline(false);
        again.navigate(address("/quiz/attempts/" + attempt));
        assertThat(again.locator("quiz-attempt")).containsText("máy chủ đã giữ lại làm bằng chứng");
        again.getByText("Xem kết quả").click();
        assertThat(again.locator("#late")).containsText("1 câu đến sau giờ");
        again.reload();
        assertThat(again.locator("#late")).isVisible();
    }

    @Test
    void theReceiptIsSavedAndChecked() {
        var trainee = signedIn(phone(), "hocvien282");
        begun(trainee, "m2");
        answer(trainee);
        assertThat(trainee.locator(".save")).containsText("Đã lưu");
        handIn(trainee);
        var code = trainee.locator(".receipt-code").textContent();
        assertAccessible(trainee, "phone-receipt-done");
        var saved = saved(
                trainee.waitForDownload(() -> trainee.getByText("Lưu biên nhận").click()));
        trainee.getByText("Xem kết quả").click();
        trainee.locator("#receipt").click();
        assertThat(trainee.locator(".receipt-code")).hasText(code);
        assertAccessible(trainee, "phone-receipt");

        var organiser = signedIn(laptop(), "bantochuc");
        organiser.navigate(address("/quiz-receipts"));
        organiser.locator("#search-words input").fill(code.toLowerCase());
        organiser.locator("#search-go").click();
        assertThat(organiser.locator("#found")).containsText("Biên nhận thật, khớp với bài đang lưu");
        assertAccessible(organiser, "laptop-receipt-check");
        organiser.locator("#search-words input").fill("0000-0000-0000");
        organiser.locator("#search-go").click();
        assertThat(organiser.locator("#found")).containsText("Không có biên nhận này");
        organiser.locator("#upload input[type=file]").setInputFiles(saved);
        assertThat(organiser.locator("#found")).containsText(code);
    }

    @Test
    void anAnswerFileIsSavedWhileTheServerIsAwayAndBroughtByStaff() {
        var trainee = signedIn(phone(), "hocvien283");
        var attempt = begun(trainee, "m2");
        trainee.context().setOffline(true);
        answer(trainee);
        handInPressed(trainee);
        var saving = trainee.getByText("Lưu tệp bài làm");
        saving.waitFor();
        var file = saved(trainee.waitForDownload(saving::click));
        assertThat(trainee.locator(".save-answers")).containsText("Đã lưu tệp");
        assertAccessible(trainee, "phone-answer-file");

        var organiser = signedIn(laptop(), "bantochuc");
        organiser.navigate(address("/quiz-evidence/file"));
        organiser.locator("#upload input[type=file]").setInputFiles(file);
        assertThat(organiser.locator("#file-problem")).containsText("chưa hết giờ");
        timeIsOver(attempt);
        organiser.reload();
        organiser.locator("#upload input[type=file]").setInputFiles(file);
        organiser.waitForURL(Pattern.compile(".*/quiz-evidence/[0-9a-f-]{36}"));
        assertThat(organiser.locator("#answers")).containsText("Câu 1");
        assertAccessible(organiser, "laptop-answer-file");
        organiser.locator("#accept").click();
        organiser.locator("#reason textarea").fill("Mất điện cả buổi");
        organiser.locator("#reason-go").click();
        assertThat(organiser.locator("#decision")).containsText("Mất điện cả buổi");
        organiser.navigate(address("/quiz-evidence/file"));
        organiser.locator("#upload input[type=file]").setInputFiles(file);
        assertThat(organiser.locator("#file-problem")).containsText("đã được đưa lên trước đây");
        assertAccessible(organiser, "laptop-answer-file-twice");
    }

    @Test
    void theResultShowsWhatItsRuleSays() {
        jdbc.update(
                "update quizzes_quiz set conduct = ? where module_code = 'm2'",
                "{\"grading\":\"HIGHEST\",\"layout\":\"ONE_PER_PAGE\",\"navigation\":\"FREE\",\"review\":{\"shown\":"
                        + "{\"RIGHT_AFTER\":[\"ANSWERS\"],\"WHILE_OPEN\":[\"MARKS\"],\"AFTER_CLOSE\":[]}}}");
        var trainee = signedIn(phone(), "hocvien284");
        var attempt = begun(trainee, "m2");
        answer(trainee);
        handIn(trainee);
        trainee.getByText("Xem kết quả").click();
        assertThat(trainee.locator("main")).containsText("Đồng chí trả lời");
        assertThat(trainee.locator("main")).not().containsText("Đáp án");
        assertThat(trainee.locator(".ring")).hasCount(0);
        assertAccessible(trainee, "phone-result-answers");
        jdbc.update("update quizzes_attempt set ended_at = ended_at - interval 3 minute where id = ?", attempt);
        trainee.reload();
        assertThat(trainee.locator(".ring")).hasCount(1);
        assertThat(trainee.locator("main")).not().containsText("Đồng chí trả lời");
        assertAccessible(trainee, "phone-result-marks");
    }

    private static UUID begun(Page trainee, String module) {
        trainee.navigate(trainee.url().replaceFirst("(://[^/]+).*", "$1/quiz/" + module));
        trainee.locator(".phone-foot .btn-main").click();
        trainee.locator(".q").waitFor();
        return UUID.fromString(trainee.url().replaceFirst(".*/", ""));
    }

    /** Something, to the first question. */
    private static void answer(Page trainee) {
        var inputs = trainee.locator(".q input, .q select");
        inputs.first().waitFor();
        if (trainee.locator(".q .ans input").count() > 0) {
            trainee.locator(".q .ans input").first().check();
        } else if (trainee.locator(".q select").count() > 0) {
            trainee.locator(".q select")
                    .first()
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        } else {
            inputs.first().fill("7");
        }
    }

    private static void handInPressed(Page trainee) {
        trainee.locator(".to-list").click();
        trainee.locator(".phone-foot .btn-main").click();
        trainee.locator("dialog .btn-main").click();
    }

    private static void handIn(Page trainee) {
        handInPressed(trainee);
        trainee.locator(".receipt-code").waitFor();
    }

    private void timeIsOver(UUID attempt) {
        jdbc.update("update quizzes_attempt set deadline = utc_timestamp(3) - interval 2 minute where id = ?", attempt);
    }

    private UUID evidence(UUID attempt) {
        return jdbc.queryForObject("select id from quizzes_evidence where attempt_id = ?", UUID.class, attempt);
    }

    private static Path saved(Download download) {
        var path = Path.of("target", "screens", download.suggestedFilename());
        download.saveAs(path);
        return path;
    }
}
