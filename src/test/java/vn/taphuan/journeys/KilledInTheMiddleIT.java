package vn.taphuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.Device;

/**
 * {@code kill -9} of the application, then of its database, while a trainee answers and certificates are released: what was said
 * to be saved is there afterwards, and the register has neither gap nor double.
 */
class KilledInTheMiddleIT {

    private static final int QUESTIONS = 10;
    private static final int LATEST_KILL_MILLIS = 400;
    private static final int ENOUGH_SAVED = 40;
    /** The page tries again after 20 s at the latest. */
    private static final int WHEN_IT_IS_BACK = 60_000;
    /** What of the demo's classes waits for its release, and what for a signature before it. */
    private static final String SIGNED = "Lớp mẫu chờ phát hành";

    private static final String CHECKED = "Lớp mẫu chờ ký";

    private final JsonMapper json = JsonMapper.shared();
    private final Random random = new Random();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @AfterEach
    void closeTheBrowser() {
        contexts.forEach(BrowserContext::close);
    }

    @Test
    void keepsEveryAnswerAndEveryNumberThroughKills() throws Exception {
        var home = Path.of("target", "test-data", "killed-" + UUID.randomUUID()).toAbsolutePath();
        try (var first = RunningApplication.startIn(home)) {
            var device = new Device(first.address(""), "hocvien290", json);
            var attempt = device.start("m1");
            var token = device.token(attempt);
            var released = readyToRelease(first, SIGNED);
            var phone = takerAt(first, "hocvien291").answer().saved();
            var saved = saveWhile(device, attempt, token, 0, () -> {
                confirm(released);
                pauseForLuck();
                first.kill();
            });
            phone.next().answer().says("Chờ mạng: 1 câu");
            phone.next().answer().says("Chờ mạng: 2 câu");
            try (var second = first.startAgain()) {
                phone.says("Đã gửi lại 2 câu|Đã lưu \\d\\d:\\d\\d:\\d\\d", WHEN_IT_IS_BACK);
                assertThat(answersOf(second, phone.attempt())).isEqualTo(3);
                phone.handIn();
                assertThatHolds(device, attempt, token, saved);
                assertThatTheRegisterIsWhole(second);
                sign(second, CHECKED);
                var again = readyToRelease(second, CHECKED);
                var more = saveWhile(
                        device,
                        attempt,
                        token,
                        saved.values().stream().mapToInt(i -> i).max().orElse(0),
                        () -> {
                            confirm(again);
                            pauseForLuck();
                            second.killDatabase();
                        });
                assertThatHolds(device, attempt, token, more);
                int numbers = assertThatTheRegisterIsWhole(second);
                releaseWhatIsLeft(second);
                assertThat(assertThatTheRegisterIsWhole(second)).isGreaterThanOrEqualTo(numbers);
                assertThat(second.database()
                                .queryForObject(
                                        "select count(*) from certificate_batch where state = 'SIGNED'", Integer.class))
                        .as("left unreleased")
                        .isZero();
            }
        }
    }

    // ── Answering ────────────────────────────────────────────────────────────────────

    private interface Blow {
        void strike() throws Exception;
    }

    /** Saves answer after answer in one thread, strikes when many are saved, and tells which sequence of which question was acknowledged. */
    private Map<Integer, Integer> saveWhile(Device device, AttemptId attempt, String token, int from, Blow blow)
            throws Exception {
        Map<Integer, Integer> acknowledged = new ConcurrentHashMap<>();
        var over = new AtomicBoolean();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var saving = pool.submit(() -> {
                for (int seq = from + 1; !over.get(); seq++) {
                    int no = seq % QUESTIONS + 1;
                    try {
                        var answer =
                                device.save(attempt, token, "{\"no\":%d,\"seq\":%d,\"value\":null}".formatted(no, seq));
                        if (answer.statusCode() == 200) {
                            acknowledged.put(no, seq);
                        }
                    } catch (UncheckedIOException cut) {
                        // it was never acknowledged
                    }
                }
            });
            while (acknowledged.values().stream().mapToInt(seq -> seq).max().orElse(0) < from + ENOUGH_SAVED) {
                Thread.sleep(10);
            }
            blow.strike();
            over.set(true);
            saving.get();
        }
        return acknowledged;
    }

    private void assertThatHolds(Device device, AttemptId attempt, String token, Map<Integer, Integer> saved)
            throws InterruptedException {
        var held = answers(device, attempt, token);
        saved.forEach((no, seq) -> assertThat(held.get(no)).as("question " + no).isGreaterThanOrEqualTo(seq));
    }

    private Map<Integer, Integer> answers(Device device, AttemptId attempt, String token) throws InterruptedException {
        var answer = device.open(attempt, token);
        while (answer.statusCode() >= 500) {
            Thread.sleep(200);
            answer = device.open(attempt, token);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<Integer, Integer> held = new HashMap<>();
        for (JsonNode one : device.body(answer).get("answers")) {
            held.put(one.get("no").intValue(), one.get("seq").intValue());
        }
        return held;
    }

    /** Somebody on a phone before his first question. */
    private QuizTaker takerAt(RunningApplication application, String userName) {
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(360, 740));
        contexts.add(context);
        return new QuizTaker(context.newPage())
                .signIn(application.address("/quiz/m1"), userName)
                .begin();
    }

    private static int answersOf(RunningApplication application, UUID attempt) {
        return application
                .database()
                .queryForObject("select count(*) from quizzes_answer where attempt_id = ?", Integer.class, attempt);
    }

    // ── Issuing ──────────────────────────────────────────────────────────────────────

    private Page signedIn(RunningApplication application, String userName) {
        var context = Chromium.browser().newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
        contexts.add(context);
        return Journey.signedIn(context.newPage(), application.address("/login"), userName);
    }

    private Page opened(RunningApplication application, String userName, String className) {
        var page = signedIn(application, userName);
        page.navigate(application.address("/certificate-work"));
        page.getByLabel(Pattern.compile(className)).first().click();
        page.locator("#step").click();
        return page;
    }

    /** The organiser's page with the question whether to release. */
    private Page readyToRelease(RunningApplication application, String className) {
        var page = opened(application, "bantochuc", className);
        page.locator("vaadin-button[slot=confirm-button]").waitFor();
        return page;
    }

    private void sign(RunningApplication application, String className) {
        var page = opened(application, "giamdoc", className);
        PlaywrightAssertions.assertThat(page.locator("#step")).hasCount(0);
    }

    private static void confirm(Page page) {
        page.locator("vaadin-button[slot=confirm-button]").dispatchEvent("click");
    }

    private void pauseForLuck() throws InterruptedException {
        Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
    }

    /** What was cut before it was committed is still there to be released. */
    private void releaseWhatIsLeft(RunningApplication application) {
        for (var name : List.of(SIGNED, CHECKED)) {
            var page = signedIn(application, "bantochuc");
            page.navigate(application.address("/certificate-work"));
            page.locator("h1").waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var open = page.getByLabel(Pattern.compile(name));
            if (open.count() > 0) {
                open.first().click();
                page.locator("#step").click();
                page.locator("vaadin-button[slot=confirm-button]").click();
                PlaywrightAssertions.assertThat(page.locator("#step")).hasCount(0);
            }
        }
    }

    /** @return how many numbers the registers hold */
    private static int assertThatTheRegisterIsWhole(RunningApplication application) {
        var database = application.database();
        var entered = database.queryForList(
                "select unit_id, year, position from certificate_register_entry order by unit_id, year, position");
        Map<String, List<Integer>> registers = entered.stream()
                .collect(Collectors.groupingBy(
                        line -> line.get("unit_id") + "/" + line.get("year"),
                        Collectors.mapping(line -> ((Number) line.get("position")).intValue(), Collectors.toList())));
        registers
                .values()
                .forEach(numbers -> assertThat(numbers)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
        assertThat(database.queryForObject("select count(distinct number) from certificate", Integer.class))
                .isEqualTo(entered.size());
        assertThat(database.queryForObject("select sum(last_number) from certificate_register_head", Integer.class))
                .isEqualTo(entered.size());
        assertThat(database.queryForObject(
                        "select count(*) from certificate_batch_entry e join certificate_batch b on b.id = e.batch_id where b.state = 'RELEASED'",
                        Integer.class))
                .as("people of released batches")
                .isEqualTo(entered.size());
        return entered.size();
    }
}
