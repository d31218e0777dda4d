package vn.taphuan.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.taphuan.bench.Delegate.Habit;
import vn.taphuan.classes.conference.BigConference;
import vn.taphuan.platform.time.PlatformTime;

/**
 * {@code bench/check-in}: the people of a conference check in at its sites with their phones, some twice at once, some over lines that are
 * cut, while its board is open in a real browser and is read every second. Afterwards the database is asked for everybody who was told that
 * he is on record.
 */
final class CheckInRush {

    private static final int UNTIL_READY_MILLIS = 500;
    private static final int WARM_UP = 100;
    private static final int WARM_UP_SECONDS = 10;
    private static final int WARM_UP_SITES = 5;
    private static final int CATCHING_UP_SECONDS = 10;
    private static final BadLines.Quality CUT = new BadLines.Quality(2000, 50, 0.3, 0);

    /** @param seconds after the doors opened in which all check in; @param kill whether the application is killed in the middle */
    record Plan(int people, int sites, int signIn, double seconds, boolean kill) {}

    /**
     * @param acknowledged people to whom an answer said that they are on record
     * @param lost those of them who are not, or without a mark on the sheet or an entry in the audit log
     * @param doubled people with more than one check-in, mark or entry
     * @param notFinished people who never read that it is done
     * @param shown what the board said at the end
     * @param failures requests on good lines that were not answered as they should
     * @param used from the moment when the doors opened; none where the application was killed
     * @param browser CPU seconds of the browser with the board, part of what others used
     * @param back seconds until the application answered again and the board was open again; 0 without a kill
     */
    record Outcome(
            Plan plan,
            int acknowledged,
            int lost,
            int doubled,
            int notFinished,
            int typed,
            int twice,
            int cutOff,
            int cuts,
            int shown,
            BoardWatch.Lag lag,
            Figures figures,
            @Nullable Usage used,
            double browser,
            double back) {

        boolean isGood() {
            return lost == 0
                    && doubled == 0
                    && acknowledged == plan.people()
                    && notFinished == 0
                    && shown == plan.people()
                    && lag.late() == 0
                    && (plan.kill() || figures.errors() == 0);
        }
    }

    private record Found(int lost, int doubled) {}

    private CheckInRush() {}

    public static void main(String[] arguments) throws Exception {
        var options = new Options(
                arguments,
                Map.of(
                        "--people", "how many check in (2000)",
                        "--minutes", "in which they do (5)",
                        "--sites", "of the conference (68)",
                        "--sign-in", "seconds before in which they sign in (120)",
                        "--kill", "kill -9 of the application in the middle (a switch)"),
                Set.of("--kill"),
                "bench/check-in [--people N] [--minutes N] [--kill] [--json FILE] …");
        System.exit(run(options) ? 0 : 1);
    }

    private static boolean run(Options options) throws Exception {
        var work = options.work("check-in");
        Report.say("Starting the application in %s", work);
        try (var server = options.server(work).start()) {
            hold(server, new Plan(WARM_UP, WARM_UP_SITES, WARM_UP_SECONDS, WARM_UP_SECONDS, false));
            var outcome = hold(
                    server,
                    new Plan(
                            options.number("--people", 2000),
                            options.number("--sites", 68),
                            options.number("--sign-in", 120),
                            TimeUnit.MINUTES.toSeconds(1) * options.decimal("--minutes", 5),
                            options.has("--kill")));
            print(outcome);
            options.write(figures(outcome));
            return outcome.isGood();
        } finally {
            QuizRush.remove(work);
        }
    }

    /** Lets new people check in to a new conference, and looks into the database afterwards. */
    static Outcome hold(Server server, Plan plan) throws Exception {
        List<Person> people;
        BigConference conference;
        try (var database = server.database()) {
            people = People.arrive(
                    database,
                    "day" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX),
                    plan.people(),
                    plan.sites());
            conference = conference(database, people, plan.sites());
        }
        var assets = new Assets();
        var to = new InetSocketAddress("127.0.0.1", server.port());
        var session = conference.morning().value();
        List<HallScreen> screens = new ArrayList<>();
        for (int i = 0; i < plan.sites(); i++) {
            var screen = new HallScreen(
                    new Browser(people.get(i).site(), to, server.port(), assets),
                    "/checkin/screen/" + session + "/" + conference.place(i).value());
            screen.open();
            screens.add(screen);
        }
        var watched = screens.stream().map(Thread.ofVirtual()::start).toList();
        try (var lines = new BadLines(server.port(), CUT);
                var board = new BoardWatch(server, "/conferences/" + session)) {
            board.open();
            var day = new Delegate.Day(
                    System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(UNTIL_READY_MILLIS),
                    plan.signIn(),
                    plan.seconds(),
                    to,
                    lines.address(),
                    new ConcurrentLinkedQueue<>(),
                    new Figures());
            var delegates = people.stream()
                    .map(person -> new Delegate(
                            person,
                            day,
                            screens.get(person.number() % plan.sites()),
                            new Browser(person.site(), to, server.port(), assets)))
                    .toList();
            var threads = delegates.stream().map(Thread.ofVirtual()::start).toList();
            sleepUntil(day.doors());
            var before = plan.kill() ? null : server.usage();
            double browser = Usage.ofPrograms("chrom");
            double back = watch(server, plan, day, board, threads);
            var used = before == null ? null : server.usage().minus(before);
            browser = Usage.ofPrograms("chrom") - browser;
            int shown = catchUp(board, day);
            try (var database = server.database()) {
                var found = checked(database, session, delegates);
                return new Outcome(
                        plan,
                        count(delegates, Delegate::isAcknowledged),
                        found.lost(),
                        found.doubled(),
                        count(delegates, delegate -> !delegate.hasFinished()),
                        count(delegates, Delegate::types),
                        count(delegates, delegate -> delegate.habit() == Habit.TWICE),
                        count(delegates, delegate -> delegate.cutOff() > 0),
                        lines.cuts(),
                        shown,
                        board.lag(day.acknowledged().stream().sorted().toList()),
                        day.figures(),
                        used,
                        browser,
                        back);
            }
        } finally {
            watched.forEach(Thread::interrupt);
        }
    }

    private static BigConference conference(Connection database, List<Person> people, int sites) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(database, true));
        return new BigConference(
                jdbc,
                HallScreen.centre(jdbc),
                LocalDate.now(PlatformTime.ZONE),
                sites,
                people.stream().map(Person::account).toList());
    }

    /** Reads the board every second until all are through. @return seconds for which the application or the board was away */
    private static double watch(Server server, Plan plan, Delegate.Day day, BoardWatch board, List<Thread> threads)
            throws IOException, InterruptedException {
        long middle = day.doors() + (long) (plan.seconds() / 2 * TimeUnit.SECONDS.toNanos(1));
        double back = 0;
        for (long next = day.doors(); threads.stream().anyMatch(Thread::isAlive); next += TimeUnit.SECONDS.toNanos(1)) {
            sleepUntil(next);
            if (plan.kill() && back == 0 && System.nanoTime() > middle) {
                back = kill(server, board);
                next = System.nanoTime();
            }
            board.read();
        }
        return back;
    }

    private static double kill(Server server, BoardWatch board) throws IOException, InterruptedException {
        Report.say("kill -9 of the application");
        long from = System.nanoTime();
        server.kill();
        server.start();
        board.open();
        return (System.nanoTime() - from) / 1e9;
    }

    private static int catchUp(BoardWatch board, Delegate.Day day) throws InterruptedException {
        int shown = board.read();
        for (int i = 0; i < CATCHING_UP_SECONDS && shown < day.acknowledged().size(); i++) {
            TimeUnit.SECONDS.sleep(1);
            shown = board.read();
        }
        return shown;
    }

    private static Found checked(Connection database, UUID session, List<Delegate> delegates) throws SQLException {
        var told = delegates.stream()
                .filter(Delegate::isAcknowledged)
                .map(delegate -> delegate.person().account())
                .collect(Collectors.toSet());
        int lost = 0;
        int doubled = 0;
        try (var query = database.prepareStatement("""
                select e.account_id,
                  (select count(*) from class_check_in c where c.enrolment_id = e.id),
                  (select count(*) from class_check_in c where c.enrolment_id = e.id and c.session_id = s.id and c.place_id = e.place_id),
                  (select count(*) from class_attendance a where a.enrolment_id = e.id),
                  (select count(*) from class_attendance a where a.enrolment_id = e.id and a.session_id = s.id and a.mark = 'PRESENT'),
                  (select count(*) from audit_entry u where u.subject_id = e.id and u.action = 'attendance.checked-in'),
                  (select count(*) from audit_entry u where u.subject_id = e.id and u.action = 'attendance.marked')
                from class_session s join class_enrolment e on e.class_id = s.class_id where s.id = ?""")) {
            query.setObject(1, session);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    boolean there =
                            rows.getInt(3) > 0 && rows.getInt(5) > 0 && rows.getInt(6) > 0 && rows.getInt(7) > 0;
                    lost += told.remove(rows.getObject(1, UUID.class)) && !there ? 1 : 0;
                    doubled += rows.getInt(2) > 1 || rows.getInt(4) > 1 || rows.getInt(6) > 1 || rows.getInt(7) > 1
                            ? 1
                            : 0;
                }
            }
        }
        return new Found(lost + told.size(), doubled);
    }

    private static int count(List<Delegate> delegates, java.util.function.Predicate<Delegate> which) {
        return (int) delegates.stream().filter(which).count();
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
    }

    private static void print(Outcome outcome) {
        var plan = outcome.plan();
        Report.say(
                "%n== %d people check in at %d sites within %.0f s: %d type the digits, %d tap twice at once, %d had their line cut (%d cuts)",
                plan.people(),
                plan.sites(),
                plan.seconds(),
                outcome.typed(),
                outcome.twice(),
                outcome.cutOff(),
                outcome.cuts());
        Report.steps(outcome.figures(), Figures.Step.CHECKING_IN);
        Report.say(
                "acknowledged %d, lost %d, doubled %d, not finished %d, failures on good lines %d",
                outcome.acknowledged(),
                outcome.lost(),
                outcome.doubled(),
                outcome.notFinished(),
                outcome.figures().errors());
        Report.say(
                "board: %d readings, %d late, at most %.1f s behind, %d shown at the end",
                outcome.lag().readings(), outcome.lag().late(), outcome.lag().longest(), outcome.shown());
        if (plan.kill()) {
            Report.say("killed once; application and board were back after %.1f s", outcome.back());
        }
        outcome.figures().samples().forEach(sample -> Report.say("  %s", sample));
        var used = outcome.used();
        if (used != null) {
            Report.say(
                    "CPU: application %.1f s, database %.1f s, driver %.1f s, browser %.1f s, others %.1f s",
                    used.application(),
                    used.database(),
                    used.driver(),
                    outcome.browser(),
                    Math.max(0, used.others() - outcome.browser()));
        }
    }

    private static Map<String, Object> figures(Outcome outcome) {
        var tap = outcome.figures().of(Figures.Step.CHECK_IN);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("people", outcome.plan().people());
        all.put("acknowledged", outcome.acknowledged());
        all.put("doubled", outcome.doubled());
        all.put("lost", outcome.lost());
        all.put("p50Millis", Report.rounded(tap.p50()));
        all.put("p95Millis", Report.rounded(tap.p95()));
        all.put("p99Millis", Report.rounded(tap.p99()));
        all.put("maxMillis", Report.rounded(tap.max()));
        all.put("boardUpdatesLate", outcome.lag().late());
        all.put("boardReadings", outcome.lag().readings());
        all.put("boardLongestSecondsBehind", Report.rounded(outcome.lag().longest()));
        all.put("boardShownAtTheEnd", outcome.shown());
        all.put("sites", outcome.plan().sites());
        all.put("seconds", outcome.plan().seconds());
        all.put("typed", outcome.typed());
        all.put("twice", outcome.twice());
        all.put("peopleCutOff", outcome.cutOff());
        all.put("cuts", outcome.cuts());
        all.put("notFinished", outcome.notFinished());
        all.put("failuresOnGoodLines", outcome.figures().errors());
        all.put("kills", outcome.plan().kill() ? 1 : 0);
        all.put("backAfterSeconds", Report.rounded(outcome.back()));
        var used = outcome.used();
        if (used != null) {
            all.put("applicationCpuSeconds", Report.rounded(used.application()));
            all.put("databaseCpuSeconds", Report.rounded(used.database()));
            all.put("driverCpuSeconds", Report.rounded(used.driver()));
            all.put("browserCpuSeconds", Report.rounded(outcome.browser()));
            all.put("otherCpuSeconds", Report.rounded(Math.max(0, used.others() - outcome.browser())));
        }
        all.put("steps", Report.json(outcome.figures(), Figures.Step.CHECKING_IN));
        return all;
    }
}
