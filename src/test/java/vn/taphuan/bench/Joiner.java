package vn.taphuan.bench;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import vn.taphuan.bench.Figures.Step;

/** One person with one phone who wants to join a class: short address, sign-in, the class, the button. */
final class Joiner implements Runnable {

    private static final double IMPATIENT = 0.1;

    /**
     * What all have in common.
     *
     * @param begin when the first may come, by System.nanoTime
     * @param arrive seconds in which they come
     * @param press seconds after that in which they press the button
     */
    record Rush(long begin, int arrive, double press, String address, Figures figures) {

        long bell() {
            return begin + TimeUnit.SECONDS.toNanos(arrive);
        }
    }

    private final Person person;
    private final Rush rush;
    private final Browser browser;
    private final Random random;
    private String csrf = "";
    private String state = "";

    Joiner(Person person, Rush rush, Browser browser) {
        this.person = person;
        this.rush = rush;
        this.browser = browser;
        this.random = person.habits();
    }

    Person person() {
        return person;
    }

    /** What the page said at the end: {@code enrolled}, {@code waiting}; empty when it did not come so far. */
    String state() {
        return state;
    }

    @Override
    public void run() {
        try (browser) {
            sleepUntil(rush.begin() + within(rush.arrive() * 0.9));
            var page = arrive();
            sleepUntil(rush.bell() + within(rush.press()));
            page = press(page);
            if (random.nextDouble() < IMPATIENT) {
                page = browser.post(rush.address(), form(page));
            }
            state = Html.ofMain(page.html(), "data-state");
        } catch (IOException | RuntimeException failed) {
            rush.figures().failed(Step.JOIN, failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Browser.Page arrive() throws IOException {
        return there(SignIn.on(browser, rush.address(), person.userName(), rush.figures()));
    }

    private Browser.Page press(Browser.Page page) throws IOException {
        long from = System.nanoTime();
        var answer = there(browser.post(rush.address(), form(page)));
        rush.figures().took(Step.JOIN, from);
        return answer;
    }

    /** Whoever is in already sees no button, but an impatient finger has pressed the old one again. */
    private String form(Browser.Page page) {
        var token = Html.hidden(page.html(), "_csrf");
        if (!token.isEmpty()) {
            csrf = token;
        }
        return "_csrf=" + Html.encoded(csrf);
    }

    private Browser.Page there(Browser.Page page) throws IOException {
        if (page.status() != 200 || !page.address().startsWith(rush.address())) {
            throw new IOException("status " + page.status() + " at " + page.address());
        }
        return page;
    }

    private long within(double seconds) {
        return (long) (random.nextDouble() * seconds * TimeUnit.SECONDS.toNanos(1));
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
    }
}
