package vn.taphuan.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.taphuan.bench.Figures.Step;

/**
 * One person with one phone at a site: signs in before, scans the screen of the hall or types its digits, taps the button, reads that it
 * is done. Whatever goes wrong on the way is tried again, as people do.
 */
final class Delegate implements Runnable {

    private static final String DONE = "/checkin/done/";
    private static final String TYPING = "/checkin";
    private static final int IN_TEN = 10;
    private static final int MOST_TRIES = 60;
    private static final int TRIES_ON_A_BAD_LINE = 5;
    private static final double SIGNED_IN_BY = 0.95;

    /** How the button is tapped. */
    enum Habit {
        ONCE,
        /** Twice at once, on two connections. */
        TWICE,
        /** Over a line that is cut again and again; after five tries the person goes where the line holds. */
        CUT_OFF
    }

    /**
     * What all have in common.
     *
     * @param begin when the first signs in, by System.nanoTime
     * @param signIn seconds in which they sign in
     * @param come seconds after that in which they check in
     * @param acknowledged the moment of each answer that said to somebody, for the first time, that he is on record
     */
    record Day(
            long begin,
            int signIn,
            double come,
            InetSocketAddress line,
            InetSocketAddress badLine,
            Queue<Long> acknowledged,
            Figures figures) {

        long doors() {
            return begin + TimeUnit.SECONDS.toNanos(signIn);
        }
    }

    /** A page with a button that waits to be tapped. */
    private record Button(String address, String form) {}

    private final Person person;
    private final Day day;
    private final HallScreen screen;
    private final Browser browser;
    private final Random random;
    private final Habit habit;
    private final boolean types;
    private @Nullable Button button;
    private @Nullable String doneAt;
    private long tapped;
    private int tries;
    private int cutOff;
    private boolean finished;

    Delegate(Person person, Day day, HallScreen screen, Browser browser) {
        this.person = person;
        this.day = day;
        this.screen = screen;
        this.browser = browser;
        this.random = person.habits();
        this.habit = switch (person.number() % IN_TEN) {
            case 3 -> Habit.TWICE;
            case 7 -> Habit.CUT_OFF;
            default -> Habit.ONCE;
        };
        this.types = person.number() / IN_TEN % IN_TEN == 4;
    }

    Person person() {
        return person;
    }

    Habit habit() {
        return habit;
    }

    boolean types() {
        return types;
    }

    /** Whether an answer of the server has said that he is on record. */
    boolean isAcknowledged() {
        return doneAt != null;
    }

    /** Whether he has read it. */
    boolean hasFinished() {
        return finished;
    }

    /** How often his line failed him, for whom it was to. */
    int cutOff() {
        return cutOff;
    }

    @Override
    public void run() {
        try (browser) {
            sleepUntil(day.begin() + within(day.signIn() * SIGNED_IN_BY));
            try {
                SignIn.on(browser, "/start", person.userName(), day.figures());
            } catch (IOException cut) {
                day.figures().failed(Step.SIGN_IN, cut);
            }
            sleepUntil(day.doors() + within(day.come()));
            for (tries = 0; !finished && tries < MOST_TRIES; tries++) {
                if (tries > 0) {
                    TimeUnit.MILLISECONDS.sleep(1000 + random.nextInt(2000));
                }
                tryOnce();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            day.figures().failed(Step.CHECK_IN, bug);
        }
    }

    private void tryOnce() {
        try {
            if (habit == Habit.CUT_OFF && tries == TRIES_ON_A_BAD_LINE) {
                browser.over(day.line());
            }
            var known = doneAt;
            if (known != null) {
                finish(SignIn.on(browser, known, person.userName(), day.figures()));
                return;
            }
            var wanted = button == null ? look() : button;
            if (wanted != null) {
                tap(wanted);
            }
        } catch (IOException cut) {
            if (habit == Habit.CUT_OFF) {
                cutOff++;
            } else {
                day.figures().failed(Step.CHECK_IN, cut);
            }
        }
    }

    /** @return nothing when it was done already */
    private @Nullable Button look() throws IOException {
        var shown = screen.shown();
        long from = System.nanoTime();
        var page = SignIn.on(browser, types ? TYPING : shown.address(), person.userName(), day.figures());
        var state = Html.first(page.html(), "data-state");
        if (state.equals("done")) {
            acknowledged(page.address());
            finish(page);
            return null;
        }
        var csrf = Html.hidden(page.html(), "_csrf");
        if (page.status() != 200 || csrf.isEmpty() || !(types || state.equals("ready"))) {
            throw new IOException("no button: status " + page.status() + ", " + state + " at " + page.address());
        }
        if (tries == 0) {
            day.figures().took(Step.LOOK, from);
            if (habit == Habit.CUT_OFF) {
                browser.over(day.badLine());
            }
        }
        var there = new Button(
                page.address().replaceFirst("\\?.*", ""),
                "_csrf=" + Html.encoded(csrf) + (types ? "&code=" + Html.encoded(shown.digits()) : ""));
        button = there;
        return there;
    }

    private void tap(Button there) throws IOException {
        long from = System.nanoTime();
        tapped = tapped == 0 ? from : tapped;
        var replies = habit == Habit.TWICE && tries == 0
                ? browser.submitAtOnce(there.address(), there.form(), 2)
                : List.of(browser.submit(there.address(), there.form()));
        var reply = replies.stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IOException("neither of two got an answer"));
        var target = reply.header("location");
        int at = target.indexOf(DONE);
        if (reply.isRedirect() && at >= 0) {
            acknowledged(target.substring(at));
        } else {
            button = null; // a fresh page is needed: the sign-in has ended, or the digits are old
        }
        finish(browser.arrived(there.address(), reply));
        if (habit != Habit.CUT_OFF) {
            day.figures().took(Step.CHECK_IN, from);
        }
    }

    private void acknowledged(String address) {
        doneAt = address;
        day.acknowledged().add(System.nanoTime());
    }

    private void finish(Browser.Page page) throws IOException {
        if (!Html.first(page.html(), "data-state").equals("done")) {
            throw new IOException("not done: status " + page.status() + " at " + page.address());
        }
        finished = true;
        if (tries > 0 && tapped > 0) {
            day.figures().took(Step.TRY_AGAIN, tapped);
        }
    }

    private long within(double seconds) {
        return (long) (random.nextDouble() * seconds * TimeUnit.SECONDS.toNanos(1));
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
    }
}
