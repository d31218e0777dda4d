package vn.taphuan.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import vn.taphuan.journeys.Chromium;

/** The organiser before the certificates of a class, in a real browser: releases them and watches their papers come. Used by one thread. */
final class ReleaseDesk implements AutoCloseable {

    private static final String ORGANISER = "bantochuc";
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 740;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String CONFIRM = "vaadin-button[slot=confirm-button]";
    private static final String COUNT = "document.querySelector('.papers-count')?.textContent ?? ''";
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final String path;

    ReleaseDesk(Server server, SignedBatch batch) {
        context = Chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("vi-VN")
                        .setAcceptDownloads(true)
                        .setViewportSize(WIDTH, HEIGHT));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        base = "http://localhost:" + server.port();
        path = "/classes/" + batch.trainingClass() + "/certificates";
    }

    /** Signs in and goes to the certificates of the class; after the application was away, again. */
    void open() {
        Chromium.signIn(page, base + "/login", ORGANISER, People.PASSWORD);
        page.navigate(base + path);
        page.locator("#certificates-counts").waitFor();
    }

    /** Presses the button, and leaves the question open. @return what is asked */
    String ask() {
        page.locator("#step").click();
        var dialog = page.locator("#release-dialog");
        dialog.locator(CONFIRM).waitFor();
        return dialog.getAttribute("aria-label") + " " + dialog.getAttribute("aria-description");
    }

    void confirm() {
        page.locator("#release-dialog").locator(CONFIRM).click();
    }

    /** How many papers the page says are made; -1 while it says nothing. */
    int shown() {
        try {
            var digits = NUMBER.matcher(page.evaluate(COUNT).toString());
            return digits.find() ? Integer.parseInt(digits.group().replace(".", "")) : -1;
        } catch (PlaywrightException gone) {
            return -1;
        }
    }

    /** The page as it stands, on a laptop and on a phone. */
    void pictures(Path folder) {
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("laptop.png")));
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        page.locator(".certificates-papers").last().scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("phone.png")));
        page.setViewportSize(WIDTH, HEIGHT);
    }

    /** @param icon of the link, which stands there once nothing is under way */
    Path download(String icon, Path to) {
        var link = page.locator(".certificates-papers a:has(.i-" + icon + ")").last();
        link.waitFor();
        Download download = page.waitForDownload(link::click);
        download.saveAs(to);
        return to;
    }

    @Override
    public void close() {
        context.close();
    }
}
