package vn.taphuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A person at work in a real browser, on the demo data; each page that is left is free of console errors. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
abstract class Journey {

    static final String PASSWORD = "taphuan2026";
    /** They take half of the time of a walk over the pages. */
    private static final boolean PICTURES = Boolean.getBoolean("pictures");

    private static final String SETTLED = """
            document.title !== '' && ![...document.querySelectorAll(':not(:defined)')].some(element => /^vaadin-(?!grid-cell-content)/.test(element.localName))
                && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())
            """;
    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 740;
    private static final int LAPTOP_WIDTH = 1366;
    private static final int LAPTOP_HEIGHT = 768;

    @LocalServerPort
    private int port;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** What was on the screens when a journey failed, under target/screens. */
    @RegisterExtension
    final AfterTestExecutionCallback pictures =
            test -> test.getExecutionException().ifPresent(failure -> {
                int number = 0;
                for (var context : contexts) {
                    for (var page : context.pages()) {
                        page.screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of(
                                        "target",
                                        "screens",
                                        "failed-" + test.getDisplayName() + "-" + number++ + ".png")));
                    }
                }
            });

    @BeforeEach
    void forgetProblems() {
        problems.clear();
    }

    @AfterEach
    void closeAndComplain() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        assertThat(problems).as("errors of the pages").isEmpty();
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    Page phone() {
        return page(PHONE_WIDTH, PHONE_HEIGHT);
    }

    Page laptop() {
        return page(LAPTOP_WIDTH, LAPTOP_HEIGHT);
    }

    /** A page where the person has just signed in and sees the home page. */
    Page signedIn(Page page, String userName) {
        return signedIn(page, address("/login"), userName);
    }

    /** @param login address of the page at which people sign in */
    static Page signedIn(Page page, String login, String userName) {
        Chromium.signIn(page, login, userName, PASSWORD);
        return page;
    }

    /** Everything that the server has sent is drawn. */
    void settled(Page page) {
        page.waitForFunction(SETTLED);
    }

    /** Nothing serious by axe (WCAG 2.0 to 2.2, A and AA); with {@code -Dpictures=true} also a picture to look at under target/screens. */
    void assertAccessible(Page page, String name) {
        assertThat(violations(page, name)).as(name).isEmpty();
    }

    /** What axe finds serious or critical, in words. @param name of the picture */
    List<String> violations(Page page, String name) {
        settled(page);
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screens", name + ".png"))
                    .setFullPage(true));
        }
        var size = page.viewportSize();
        int whole = ((Number) page.evaluate("Math.max(innerHeight, document.documentElement.scrollHeight)")).intValue();
        page.setViewportSize(size.width, whole); // a bar at the foot must not hide what only needs scrolling
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // what is well need not be described
        var found = new AxeBuilder(page)
                        .options(options)
                        .setLegacyMode(true) // no frames are to be looked into: spares a further page for each analysis
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(violation -> Set.of("serious", "critical").contains(violation.getImpact()))
                        .map(violation -> violation.getId() + ": "
                                + violation.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .limit(3)
                                        .toList())
                        .toList();
        page.setViewportSize(size.width, size.height);
        return found;
    }

    private Page page(int width, int height) {
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("vi-VN")
                        .setViewportSize(width, height)
                        .setReducedMotion(ReducedMotion.REDUCE)); // no colour is looked at halfway to another
        contexts.add(context);
        var page = context.newPage();
        page.onPageError(problems::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !expected(message.text())) {
                problems.add(message.text() + " " + message.location());
            }
        });
        return page;
    }

    /** A journey that provokes an error says here which. */
    boolean expected(String consoleError) {
        return false;
    }
}
