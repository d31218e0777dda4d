package vn.taphuan.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.taphuan.journeys.Chromium;

/** The conference board in a real browser, as it hangs in the main hall: what it says is read from its page. Used by one thread. */
final class BoardWatch implements AutoCloseable {

    private static final String ORGANISER = "bantochuc";
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final long PROMISED = TimeUnit.SECONDS.toNanos(5);
    private static final String TOTAL = "document.getElementById('checked-in')?.textContent ?? ''";
    private static final String PRESENT = "() => /\\d/.test(" + TOTAL + ")";

    /** @param shown how many have checked in, as the page says; 0 when it says nothing */
    private record Reading(long at, int shown) {}

    /**
     * @param late readings in which somebody was missing who had been told more than 5 s before that he is on record
     * @param longest seconds for which somebody who had been told so was not yet shown
     */
    record Lag(int readings, int late, double longest) {}

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final String path;
    private final List<Reading> readings = new ArrayList<>();

    BoardWatch(Server server, String path) {
        this.context = Chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("vi-VN")
                        .setViewportSize(WIDTH, HEIGHT));
        this.page = context.newPage();
        this.base = "http://localhost:" + server.port();
        this.path = path;
    }

    /** Signs in and goes to the board; after the application was away, again. */
    void open() {
        Chromium.signIn(page, base + "/login", ORGANISER, People.PASSWORD);
        page.navigate(base + path);
        page.waitForFunction(PRESENT);
    }

    /** Reads the page. @return how many have checked in */
    int read() {
        int shown;
        try {
            var digits = page.evaluate(TOTAL).toString().replaceAll("\\D", "");
            shown = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        } catch (PlaywrightException gone) {
            shown = 0;
        }
        readings.add(new Reading(System.nanoTime(), shown));
        return shown;
    }

    /** @param acknowledged when people were told that they are on record, first to last; nobody was on the board before */
    Lag lag(List<Long> acknowledged) {
        int late = 0;
        long longest = 0;
        for (var reading : readings) {
            if (reading.shown() < acknowledged.size()) {
                long waiting = reading.at() - acknowledged.get(reading.shown());
                late += waiting > PROMISED ? 1 : 0;
                longest = Math.max(longest, waiting);
            }
        }
        return new Lag(readings.size(), late, longest / 1e9);
    }

    @Override
    public void close() {
        context.close();
    }
}
