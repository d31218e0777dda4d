package vn.taphuan.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser of the journeys and of the load programs, one for all of them: an installed Chromium or Chrome, else the package {@code chromium} where the
 * build may install it (root on Debian), else the one that Playwright downloads.
 */
public final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int MINUTES_TO_INSTALL = 5;
    /** Of an expectation, for what is there in a moment on a machine that has nothing else to do. */
    private static final int PATIENCE_MILLIS = 30_000;

    private static final Browser ONE = launch();

    private Chromium() {}

    public static Browser browser() {
        return ONE;
    }

    /** Signs somebody in and returns when the page after it has come. @param login address of the page at which people sign in */
    public static void signIn(Page page, String login, String userName, String password) {
        page.navigate(login);
        page.getByLabel("Tên đăng nhập").first().fill(userName);
        page.locator("#password").fill(password);
        page.locator("form button.btn-main").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static Browser launch() {
        var executable = found();
        var environment = new HashMap<>(System.getenv());
        executable.ifPresent(path -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
        executable.ifPresent(options::setExecutablePath);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return playwright.chromium().launch(options);
    }

    private static Optional<Path> installed() {
        return Stream.of(
                        System.getProperty("browser.path"),
                        System.getenv("BROWSER_PATH"),
                        System.getenv("CHROME_BIN"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/usr/bin/google-chrome-stable")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Tests run in several processes: one of them installs, the others wait. */
    private static Optional<Path> found() {
        boolean mayInstall =
                "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
        if (!mayInstall) {
            return installed();
        }
        try (var channel = FileChannel.open(
                        Path.of(System.getProperty("java.io.tmpdir"), "taphuan-browser.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            return installed().or(Chromium::installPackage);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    private static Optional<Path> installPackage() {
        System.out.println("No browser is installed; installing the package chromium for the browser tests.");
        run("apt-get", "update", "-q");
        run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
        return installed();
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .inheritIO()
                    .start();
            if (!process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException unavailable) {
            System.out.println(String.join(" ", command) + " could not be run: " + unavailable.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
