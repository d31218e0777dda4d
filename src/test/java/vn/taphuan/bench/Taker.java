package vn.taphuan.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import vn.taphuan.bench.Figures.Step;

/** One person with one phone, from the sign-in to the result. Sends as frontend/offline-log/sender.js does. */
final class Taker implements Runnable {

    private static final int SAVE_DELAY_MILLIS = 300;
    private static final int FIRST_PAUSE_MILLIS = 1000;
    private static final int LONGEST_PAUSE_MILLIS = 20_000;
    private static final int MOST_TRIES = 200;
    private static final double CLEARED = 0.1;
    private static final int QUIET_SECONDS = 40;
    private static final int LOOK_SECONDS = 10;
    /** Minutes before the deadline at which the page asks whether there is more time, and over how many seconds a hall spreads that. */
    private static final List<Integer> ASKED = List.of(10, 5, 1);

    private static final int ASKING_SECONDS = 20;
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    /** A change that the person will make; {@link #ASK} of no question: the page asks for the deadline. */
    private record Coming(long at, int question) {

        static final int ASK = -1;
    }

    /** What all have in common. @param begin when the first may sign in, by System.nanoTime */
    record Rush(long begin, Pace pace, WayIn way, Keys keys, Mischief mischief, Figures figures, JsonMapper json) {

        long bell() {
            return begin + TimeUnit.SECONDS.toNanos(pace.signIn());
        }
    }

    private final Person person;
    private final Rush rush;
    private final Browser browser;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final String dateHeader;
    private WayIn.@Nullable Begun begun;
    private int at = 1;
    private long askedAt = System.nanoTime();
    private boolean handedIn;
    private boolean gaveUp;

    Taker(Person person, Rush rush, Browser browser) {
        this.person = person;
        this.rush = rush;
        this.browser = browser;
        this.random = person.habits();
        long shift = rush.mischief().clock().toSeconds();
        this.dateHeader = shift == 0
                ? ""
                : "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(random.nextLong(-shift, shift + 1)))
                        + "\r\n";
    }

    Check.@Nullable Promise promise() {
        var attempt = begun;
        return attempt == null
                ? null
                : new Check.Promise(person, java.util.UUID.fromString(attempt.attempt()), ledger, handedIn);
    }

    boolean gaveUp() {
        return gaveUp;
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void run() {
        try (browser) {
            var pace = rush.pace();
            long signIn = rush.begin() + within(pace.signIn() * 0.97);
            long begin = rush.bell() + within(pace.begin());
            long answersUntil = begin + TimeUnit.SECONDS.toNanos(pace.answer());
            long handIn =
                    Math.max(answersUntil, rush.bell() + TimeUnit.SECONDS.toNanos(pace.begin() + (long) pace.answer()))
                            + within(pace.handIn());
            sleepUntil(signIn);
            var door = arrive();
            waitLooking(begin, door);
            begun = start(door);
            askedAt = System.nanoTime();
            answer(
                    coming(begun.opened().get("questions"), System.nanoTime(), answersUntil),
                    begun.opened().get("questions"));
            waitAlive(handIn);
            submit();
            result();
        } catch (InterruptedException | GivenUp end) {
            gaveUp = true;
        } catch (RuntimeException bug) {
            gaveUp = true;
            rush.figures().failed(Step.RESULT, bug);
            bug.printStackTrace();
        }
    }

    // ── The way in ───────────────────────────────────────────────────────────────────

    private Browser.Page arrive() throws InterruptedException, GivenUp {
        return again(Step.SIGN_IN, () -> signedIn(rush.way().address()));
    }

    /** Goes to an address, through the sign-in where it is asked for. */
    private Browser.Page signedIn(String address) throws IOException {
        var page = SignIn.on(browser, address, person.userName(), rush.figures());
        if (page.status() != 200 || page.address().startsWith("/login")) {
            throw new WayIn.NotThere("status " + page.status() + " at " + page.address());
        }
        return page;
    }

    private void waitLooking(long until, Browser.Page door) throws InterruptedException {
        for (long next = looks(); next < until; next = looks()) {
            sleepUntil(next);
            try {
                rush.way().look(browser, door);
            } catch (IOException cut) {
                failed(Step.DOOR, cut);
            }
        }
        sleepUntil(until);
    }

    private long looks() {
        return System.nanoTime()
                + (long) (LOOK_SECONDS * (0.7 + 0.6 * random.nextDouble()) * TimeUnit.SECONDS.toNanos(1));
    }

    private WayIn.Begun start(Browser.Page first) throws InterruptedException, GivenUp {
        Browser.Page[] door = {first};
        return again(Step.START, () -> {
            if (door[0] == null) {
                door[0] = signedIn(rush.way().address());
            }
            var page = door[0];
            door[0] = null; // another try begins with a fresh page
            long from = System.nanoTime();
            var opened = rush.way().begin(browser, page);
            took(Step.START, from);
            return opened;
        });
    }

    // ── Answering ────────────────────────────────────────────────────────────────────

    private List<Coming> coming(JsonNode questions, long from, long until) {
        List<Coming> all = new ArrayList<>();
        long span = Math.max(MILLI, until - from);
        for (int i = 0; i < questions.size() + rush.pace().changes(); i++) {
            all.add(new Coming(from + (long) (random.nextDouble() * span), i % questions.size()));
        }
        long left = java.time.Duration.between(
                        Instant.parse(begun().opened().get("now").stringValue()),
                        Instant.parse(begun().opened().get("deadline").stringValue()))
                .toNanos();
        for (int minutes : ASKED) {
            long at = from + left - TimeUnit.MINUTES.toNanos(minutes) + within(ASKING_SECONDS);
            if (at > from && at < until) {
                all.add(new Coming(at, Coming.ASK));
            }
        }
        all.sort(Comparator.comparingLong(Coming::at));
        return all;
    }

    private void answer(List<Coming> coming, JsonNode questions) throws InterruptedException, GivenUp {
        long send = Long.MAX_VALUE;
        int failures = 0;
        int next = 0;
        boolean asking = false;
        while (next < coming.size() || asking || !ledger.pending().isEmpty()) {
            long event = next < coming.size() ? coming.get(next).at() : Long.MAX_VALUE;
            waitAlive(Math.min(event, send));
            if (event <= send && coming.get(next).question() == Coming.ASK) {
                next++;
                send = failures == 0 ? event : send;
                asking = true;
                continue;
            }
            if (event <= send) {
                var question = questions.get(coming.get(next++).question());
                at = question.get("no").intValue();
                ledger.answered(at, value(question));
                send = failures == 0 ? Math.min(send, event + SAVE_DELAY_MILLIS * MILLI) : send;
                continue;
            }
            long wait = save();
            failures = wait == 0 ? 0 : failures + 1;
            asking = asking && wait != 0;
            if (failures > MOST_TRIES) {
                throw new GivenUp();
            }
            send = wait > 0
                    ? System.nanoTime() + pause(failures, wait)
                    : ledger.pending().isEmpty() ? Long.MAX_VALUE : System.nanoTime() + SAVE_DELAY_MILLIS * MILLI;
        }
    }

    /** Says every 40 s without another request that the page is still there. */
    private void waitAlive(long until) throws InterruptedException {
        long quiet = TimeUnit.SECONDS.toNanos(QUIET_SECONDS);
        while (until - System.nanoTime() > 0 && until > askedAt + quiet) {
            sleepUntil(askedAt + quiet);
            askedAt = System.nanoTime();
            try {
                browser.fetch("POST", api("/alive?at=" + at), token(), null);
            } catch (IOException cut) {
                failed(Step.SAVE, cut);
            }
        }
        sleepUntil(until);
    }

    /** @return 0 when the batch arrived; else how many milliseconds the server asks to wait, 1 when it said nothing */
    private long save() throws InterruptedException, GivenUp {
        var batch = ledger.pending();
        askedAt = System.nanoTime();
        boolean twice =
                !batch.isEmpty() && random.nextDouble() < rush.mischief().doubles();
        long from = System.nanoTime();
        Reply reply;
        try {
            reply = twice ? savedTwice(batch) : browser.fetch("POST", api("/answers"), token(), body(batch));
        } catch (IOException cut) {
            failed(Step.SAVE, cut);
            return 1;
        }
        if (reply.status() == 200) {
            took(Step.SAVE, from);
            acknowledge(batch, reply);
            return 0;
        }
        failed(Step.SAVE, "status " + reply.status() + " " + shortened(reply));
        if (reply.status() == 401) {
            begun = start(null);
        } else if (reply.status() < 500 && reply.status() != 429) {
            throw new GivenUp();
        }
        var after = reply.header("retry-after");
        return after.isEmpty() ? 1 : 1000 * Long.parseLong(after);
    }

    /** The same batch twice at once, and what was sent of these questions before, on three connections. */
    private Reply savedTwice(List<Ledger.Entry> batch) throws IOException {
        List<List<Ledger.Entry>> bodies = new ArrayList<>(List.of(batch, batch));
        var older = batch.stream()
                .map(entry -> ledger.older(entry.no()))
                .filter(java.util.Objects::nonNull)
                .toList();
        if (!older.isEmpty()) {
            bodies.add(random.nextInt(bodies.size() + 1), older);
        }
        var replies = browser.fetchAtOnce(bodies.stream()
                .map(body -> new Browser.Wanted("POST", api("/answers"), token(), body(body)))
                .toList());
        Reply good = null;
        Reply bad = null;
        for (int i = 0; i < replies.size(); i++) {
            var reply = replies.get(i);
            if (reply != null && reply.status() == 200) {
                acknowledge(bodies.get(i), reply);
                good = bodies.get(i) == batch ? reply : good;
            } else if (reply != null) {
                bad = reply;
            }
        }
        if (good == null && bad == null) {
            throw new IOException("cut");
        }
        return good == null ? bad : good;
    }

    private void acknowledge(List<Ledger.Entry> batch, Reply reply) {
        for (var saved : rush.json().readTree(reply.text()).get("saved")) {
            int no = saved.get("no").intValue();
            long seq = saved.get("seq").longValue();
            ledger.heard(no, seq);
            batch.stream()
                    .filter(entry -> entry.no() == no && entry.seq() <= seq)
                    .forEach(ledger::acknowledged);
        }
    }

    private void submit() throws InterruptedException, GivenUp {
        again(Step.SUBMIT, () -> {
            var pending = ledger.pending();
            long from = System.nanoTime();
            var reply = browser.fetch("POST", api("/submission"), token(), body(pending));
            if (reply.status() != 200) {
                throw new WayIn.NotThere("status " + reply.status() + " " + shortened(reply));
            }
            took(Step.SUBMIT, from);
            pending.forEach(ledger::acknowledged);
            handedIn = true;
            return reply;
        });
    }

    private void result() throws InterruptedException, GivenUp {
        again(Step.RESULT, () -> {
            long from = System.nanoTime();
            var address = "/quiz/attempts/" + begun().attempt() + "/result";
            var page = signedIn(address);
            if (!page.address().startsWith(address)) {
                throw new WayIn.NotThere("at " + page.address());
            }
            took(Step.RESULT, from);
            return page;
        });
    }

    /** Something that fits the question; words that are right half of the time, since nobody guesses them. */
    private JsonNode value(JsonNode question) {
        var nodes = rush.json().getNodeFactory();
        if (ledger.held().containsKey(question.get("no").intValue()) && random.nextDouble() < CLEARED) {
            return nodes.nullNode();
        }
        int options =
                question.get("options") == null ? 0 : question.get("options").size();
        return switch (question.get("kind").stringValue()) {
            case "single" -> nodes.numberNode(random.nextInt(options));
            case "true-false" -> nodes.booleanNode(random.nextBoolean());
            case "short" -> {
                var key = rush.keys().of(question.get("text").stringValue());
                yield nodes.stringNode(
                        key != null && random.nextBoolean()
                                ? key.get("accepted").get(0).stringValue()
                                : "không nhớ " + random.nextInt(10));
            }
            case "multiple" -> {
                ArrayNode chosen = nodes.arrayNode();
                for (int i = 0; i < options; i++) {
                    if (random.nextBoolean()) {
                        chosen.add(i);
                    }
                }
                yield chosen.isEmpty() ? chosen.add(random.nextInt(options)) : chosen;
            }
            case "matching" -> {
                var partners = places(options);
                ArrayNode matched = nodes.arrayNode();
                question.get("given").forEach(thing -> {
                    int partner = partners.removeFirst();
                    matched.add(
                            random.nextInt(4) == 0 && !matched.isEmpty()
                                    ? nodes.nullNode()
                                    : nodes.numberNode(partner));
                });
                yield matched;
            }
            case "ordering" -> {
                ArrayNode order = nodes.arrayNode();
                places(options).forEach(order::add);
                yield order;
            }
            case "numeric" -> {
                var key = rush.keys().of(question.get("text").stringValue());
                var right = key == null
                        ? "0"
                        : key.get("value").decimalValue().toPlainString().replace('.', ',');
                yield nodes.stringNode(random.nextBoolean() ? right : String.valueOf(random.nextInt(100)));
            }
            default -> throw new IllegalStateException("a kind that the driver cannot answer: " + question.get("kind"));
        };
    }

    private List<Integer> places(int count) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(places, random);
        return places;
    }

    // ── Trying again ─────────────────────────────────────────────────────────────────

    private interface Work<T> {
        T run() throws IOException, InterruptedException, GivenUp;
    }

    /** Nobody tries longer. */
    private static final class GivenUp extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private <T> T again(Step step, Work<T> work) throws InterruptedException, GivenUp {
        for (int failures = 1; failures < MOST_TRIES; failures++) {
            try {
                return work.run();
            } catch (IOException broken) {
                failed(step, broken);
                browser.close();
                sleepUntil(System.nanoTime() + pause(failures, 1));
            }
        }
        throw new GivenUp();
    }

    private long pause(int failures, long asked) {
        double wait = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS * Math.pow(2, Math.min(failures, 10) - 1))
                * (0.5 + random.nextDouble() / 2);
        return (long) ((asked > 1 ? asked : wait) * MILLI);
    }

    private void failed(Step step, Object why) {
        rush.figures().failed(step, why);
    }

    private void took(Step step, long from) {
        rush.figures().took(step, from);
    }

    private WayIn.Begun begun() {
        return java.util.Objects.requireNonNull(begun);
    }

    private String api(String rest) {
        return "/api/quiz/attempts/" + begun().attempt() + rest;
    }

    private String token() {
        return "Quiz-Attempt-Token: " + begun().token() + "\r\n" + dateHeader;
    }

    private String body(List<Ledger.Entry> batch) {
        var body = new StringBuilder("{\"at\":").append(at).append(",\"answers\":[");
        for (var entry : batch) {
            body.append(body.charAt(body.length() - 1) == '[' ? "" : ",")
                    .append("{\"no\":")
                    .append(entry.no())
                    .append(",\"seq\":")
                    .append(entry.seq())
                    .append(",\"value\":")
                    .append(entry.value())
                    .append('}');
        }
        return body.append("]}").toString();
    }

    private static String shortened(Reply reply) {
        var text = reply.text();
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    private long within(double seconds) {
        return (long) (random.nextDouble() * seconds * TimeUnit.SECONDS.toNanos(1));
    }

    private static void sleepUntil(long at) throws InterruptedException {
        long left = at - System.nanoTime();
        if (left > 0 && at != Long.MAX_VALUE) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
