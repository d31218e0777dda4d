package vn.taphuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench/quiz-rush}: everybody takes the same quiz at once, over lines that hold. Measures a packaged application with its
 * embedded database, cold and after a warm-up, and looks for every acknowledged answer in the database afterwards.
 */
final class QuizRush {

    private static final int SIGN_IN_SECONDS = 300;
    private static final int BEGIN_SECONDS = 60;
    private static final int HAND_IN_SECONDS = 30;
    private static final int CHANGES = 2;
    private static final int IDLE_SECONDS = 20;

    private QuizRush() {}

    public static void main(String[] arguments) throws Exception {
        var options = new Options(
                arguments,
                Map.of(
                        "--people", "how many take it (2000)",
                        "--way", "in: sitting (short link, waiting page, prepared papers) or module (module)",
                        "--minutes", "of answering (10)",
                        "--kbit", "how many kilobits a second a device's line carries (unlimited)",
                        "--delay", "milliseconds that a line takes in each direction (0)",
                        "--sites", "addresses that they share (68)",
                        "--warm-up", "people of the cold run before, who also warm the server up (2000)",
                        "--sign-in", "seconds before the bell in which they sign in (300)",
                        "--changes", "answers that each changes afterwards (2)"),
                "bench/quiz-rush [--people N] [--minutes N] [--json FILE] …");
        System.exit(run(options) ? 0 : 1);
    }

    private static boolean run(Options options) throws Exception {
        int count = options.number("--people", 2000);
        int sites = options.number("--sites", 68);
        int warmUp = options.number("--warm-up", 2000);
        int changes = options.number("--changes", CHANGES);
        var work = options.work("rush");
        Report.say("Starting the application in %s", work);
        long from = System.nanoTime();
        try (var server = options.server(work).start()) {
            Report.say("It answers after %.1f s", (System.nanoTime() - from) / 1e9);
            var hall = new Hall(server);
            var way = options.text("--way", "module").equals("sitting")
                    ? new SittingQuiz(JsonMapper.shared())
                    : new ModuleQuiz("m1", JsonMapper.shared());
            var cold = warmUp == 0
                    ? null
                    : hall.hold(
                            people(server, "early", warmUp, sites),
                            new Pace(Math.max(10, warmUp / 8), 10, 30, 10, changes),
                            way,
                            Mischief.NONE,
                            null,
                            null);
            if (cold != null) {
                Report.say("%n== Cold: the first %d people after the start", warmUp);
                print(cold);
            }
            double idle = idle(server);
            var pace = new Pace(
                    options.number("--sign-in", SIGN_IN_SECONDS),
                    BEGIN_SECONDS,
                    (int) (60 * options.decimal("--minutes", 10)),
                    HAND_IN_SECONDS,
                    changes);
            int kilobits = options.number("--kbit", Integer.MAX_VALUE);
            int delay = options.number("--delay", 0);
            Hall.Outcome warm;
            try (var lines = new BadLines(server.port(), new BadLines.Quality(kilobits, delay, 0, 0))) {
                boolean straight = kilobits == Integer.MAX_VALUE && delay == 0;
                warm = hall.hold(
                        people(server, "rush", count, sites),
                        pace,
                        way,
                        Mischief.NONE,
                        straight ? null : lines.address(),
                        null);
            }
            Report.say(
                    "%n== %d people at %d sites, %d s of signing in, %d s of answering, after the run above",
                    count, sites, pace.signIn(), pace.answer());
            print(warm);
            double application = Usage.peakMiB(server.pid());
            double database = Usage.peakMiB(server.databasePid());
            Report.say(
                    "peak memory: application %.0f MiB, database %.0f MiB; idle %.2f s of CPU a minute",
                    application, database, idle);
            var all = figures(warm);
            all.put("peakMemoryMiB", Math.round(application + database));
            all.put("applicationPeakMiB", Math.round(application));
            all.put("databasePeakMiB", Math.round(database));
            all.put("idleCpuSecondsPerMinute", Report.rounded(idle));
            all.put("minutes", options.decimal("--minutes", 10));
            all.put("sites", sites);
            all.put("lineKilobits", kilobits == Integer.MAX_VALUE ? "unlimited" : kilobits);
            all.put("lineDelayMillis", delay);
            all.put("warmUpPeople", warmUp);
            all.put("cold", cold == null ? Map.of() : figures(cold));
            options.write(all);
            boolean good = warm.found().isGood()
                    && warm.gaveUp() == 0
                    && (cold == null || cold.found().isGood());
            return good && warm.figures().errors() == 0;
        } finally {
            remove(work);
        }
    }

    private static java.util.List<Person> people(Server server, String group, int count, int sites) throws Exception {
        try (var database = server.database()) {
            var names = group + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
            return People.arrive(database, names, count, sites);
        }
    }

    private static double idle(Server server) throws InterruptedException {
        var before = server.usage();
        Thread.sleep(1000L * IDLE_SECONDS);
        return server.usage().minus(before).server() * 60 / IDLE_SECONDS;
    }

    private static void print(Hall.Outcome outcome) {
        Report.steps(outcome);
        var coming = java.util.Objects.requireNonNull(outcome.coming());
        var quiz = java.util.Objects.requireNonNull(outcome.quiz());
        Report.say(
                "CPU ms per journey: application %.1f + database %.1f until the bell; %.1f + %.1f in the quiz; together %.1f",
                1000 * outcome.perJourney(coming.application()),
                1000 * outcome.perJourney(coming.database()),
                1000 * outcome.perJourney(quiz.application()),
                1000 * outcome.perJourney(quiz.database()),
                1000 * outcome.perJourney(coming.server() + quiz.server()));
        Report.say(
                "in %.0f s: server %.1f s of CPU, driver %.1f s, others on this machine %.1f s",
                outcome.seconds(),
                coming.server() + quiz.server(),
                coming.driver() + quiz.driver(),
                coming.others() + quiz.others());
        Report.say(
                "each: %.0f requests, %.1f KiB to the server, %.1f KiB from it",
                outcome.perJourney(outcome.requests()),
                outcome.perJourney(outcome.sent()) / 1024,
                outcome.perJourney(outcome.received()) / 1024);
    }

    private static Map<String, Object> figures(Hall.Outcome outcome) {
        var coming = java.util.Objects.requireNonNull(outcome.coming());
        var quiz = java.util.Objects.requireNonNull(outcome.quiz());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("people", outcome.people());
        all.put("errors", outcome.figures().errors() + outcome.gaveUp());
        all.put("acknowledged", outcome.found().acknowledged());
        all.put("lost", outcome.found().lost());
        all.put("doubled", outcome.found().doubled());
        all.put("wrongScores", outcome.found().wrongScores());
        all.put(
                "saveP95Millis",
                Report.rounded(outcome.figures().of(Figures.Step.SAVE).p95()));
        all.put(
                "startP99Millis",
                Report.rounded(outcome.figures().of(Figures.Step.START).p99()));
        all.put("serverCpuSecondsPerJourney", Report.rounded(outcome.perJourney(coming.server() + quiz.server())));
        all.put("quizCpuSecondsPerJourney", Report.rounded(outcome.perJourney(quiz.server())));
        all.put(
                "applicationCpuSecondsPerJourney",
                Report.rounded(outcome.perJourney(coming.application() + quiz.application())));
        all.put(
                "databaseCpuSecondsPerJourney",
                Report.rounded(outcome.perJourney(coming.database() + quiz.database())));
        all.put("driverCpuSeconds", Report.rounded(coming.driver() + quiz.driver()));
        all.put("otherCpuSeconds", Report.rounded(coming.others() + quiz.others()));
        all.put("requestsPerPerson", Report.rounded(outcome.perJourney(outcome.requests())));
        all.put("bytesToServerPerPerson", Math.round(outcome.perJourney(outcome.sent())));
        all.put("bytesFromServerPerPerson", Math.round(outcome.perJourney(outcome.received())));
        all.put("steps", Report.json(outcome));
        return all;
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }
}
