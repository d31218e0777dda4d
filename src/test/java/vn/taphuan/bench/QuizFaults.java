package vn.taphuan.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench/quiz-faults}: a rush for each kind of failure. The promise under test: no acknowledged answer is lost or doubled, every
 * score is right, everybody gets to the result, and the service comes back without a hand. The application is started again as a
 * service manager would do it; nothing else is repaired.
 */
final class QuizFaults {

    private static final int SITES = 68;
    private static final int DISK_MEGABYTES = 700;
    private static final int DISK_FULL_SECONDS = 30;
    private static final int CHANGES = 20;
    private static final int BETWEEN = 8;
    private static final BadLines.Quality MOBILE = new BadLines.Quality(400, 200, 0.01, 0.01);
    static final Mischief RESTLESS = new Mischief(0.3, Duration.ZERO);
    private static final Mischief WRONG_CLOCKS = new Mischief(0.1, Duration.ofMinutes(10));

    /** A kind of failure. */
    enum Trial {
        APPLICATION("kill -9 of the application"),
        DATABASE("kill -9 of MariaDB"),
        LINES("lines of 400 kbit/s and 400 ms that stall and are cut; clocks wrong by up to 10 min"),
        DOUBLES("doubled and reordered batches"),
        DISK("the disk of the database is full for 30 s");

        private final String title;

        Trial(String title) {
            this.title = title;
        }
    }

    /** @param back how many seconds after each blow the service answered again */
    record Result(Trial trial, int kills, List<Double> back, String note, Hall.Outcome outcome) {

        boolean isGood() {
            return outcome.found().isGood() && outcome.gaveUp() == 0;
        }
    }

    /** @param kills of one trial; @param between seconds from one blow's end to the next */
    record Plan(int people, Pace pace, int kills, int between) {}

    private QuizFaults() {}

    public static void main(String[] arguments) throws Exception {
        var options = new Options(
                arguments,
                Map.of(
                        "--people", "of each rush (500)",
                        "--trials", "which, separated by commas (application,database,lines,doubles,disk)",
                        "--kills", "of the application, and of the database (4)",
                        "--seconds", "of answering in each rush (120)"),
                "bench/quiz-faults [--people N] [--trials …] [--json FILE] …");
        var trials = Arrays.stream(options.text("--trials", "application,database,lines,doubles,disk")
                        .split(","))
                .map(name -> Trial.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        int people = options.number("--people", 500);
        var pace = new Pace(Math.max(5, people / 10), 10, options.number("--seconds", 120), 10, CHANGES);
        var work = options.work("faults");
        boolean good;
        try {
            var results = run(work, options, trials, new Plan(people, pace, options.number("--kills", 4), BETWEEN));
            good = report(results, options);
        } finally {
            QuizRush.remove(work);
        }
        System.exit(good ? 0 : 1);
    }

    /** All trials but the full disk share a server: it must stand one after the other. */
    static List<Result> run(Path work, Options options, List<Trial> trials, Plan plan) throws Exception {
        List<Result> results = new ArrayList<>();
        if (trials.stream().anyMatch(trial -> trial != Trial.DISK)) {
            try (var server = options.server(work).start()) {
                var hall = new Hall(server);
                for (var trial : trials) {
                    if (trial != Trial.DISK) {
                        Report.say("%n== %s", trial.title);
                        results.add(said(trial(server, hall, trial, plan)));
                    }
                }
            }
        }
        if (trials.contains(Trial.DISK)) {
            Report.say("%n== %s", Trial.DISK.title);
            results.add(said(disk(work, options.java(), plan)));
        }
        return results;
    }

    static Result trial(Server server, Hall hall, Trial trial, Plan plan) throws Exception {
        List<Double> back = new ArrayList<>();
        return switch (trial) {
            case APPLICATION ->
                new Result(trial, plan.kills(), back, "", hold(server, hall, trial, plan, Mischief.NONE, null, bell -> {
                    for (int kill = 0; kill < plan.kills(); kill++) {
                        TimeUnit.SECONDS.sleep(plan.between());
                        long from = System.nanoTime();
                        server.kill();
                        server.launch();
                        back.add(untilAnswering(server, from));
                    }
                }));
            case DATABASE ->
                new Result(trial, plan.kills(), back, "", hold(server, hall, trial, plan, Mischief.NONE, null, bell -> {
                    for (int kill = 0; kill < plan.kills(); kill++) {
                        TimeUnit.SECONDS.sleep(plan.between());
                        long from = System.nanoTime();
                        server.killDatabase();
                        back.add(untilAnswering(server, from));
                    }
                }));
            case LINES -> {
                try (var lines = new BadLines(server.port(), MOBILE)) {
                    var outcome = hold(server, hall, trial, plan, WRONG_CLOCKS, lines.address(), bell -> {});
                    yield new Result(trial, 0, back, lines.cuts() + " cuts, " + lines.stalls() + " stalls", outcome);
                }
            }
            case DOUBLES -> new Result(trial, 0, back, "", hold(server, hall, trial, plan, RESTLESS, null, bell -> {}));
            case DISK -> throw new IllegalArgumentException("has a server of its own");
        };
    }

    private static Result disk(Path work, List<String> java, Plan plan) throws Exception {
        var folder = work.resolve("disk");
        try (var small = SmallDisk.mounted(folder, DISK_MEGABYTES);
                var server = new Server(work, folder.resolve("mariadb"), java).start()) {
            List<Double> back = new ArrayList<>();
            var outcome = hold(server, new Hall(server), Trial.DISK, plan, Mischief.NONE, null, bell -> {
                TimeUnit.SECONDS.sleep(plan.between());
                small.fill();
                TimeUnit.SECONDS.sleep(DISK_FULL_SECONDS);
                long from = System.nanoTime();
                small.free();
                back.add(untilAnswering(server, from));
            });
            return new Result(Trial.DISK, 0, back, "tmpfs of " + DISK_MEGABYTES + " MiB", outcome);
        }
    }

    private static Hall.Outcome hold(
            Server server,
            Hall hall,
            Trial trial,
            Plan plan,
            Mischief mischief,
            @Nullable InetSocketAddress through,
            Hall.Blows blows)
            throws Exception {
        List<Person> people;
        try (var database = server.database()) {
            people = People.arrive(database, trial.name().toLowerCase(Locale.ROOT), plan.people(), SITES);
        }
        return hall.hold(people, plan.pace(), new ModuleQuiz("m1", JsonMapper.shared()), mischief, through, blows);
    }

    private static double untilAnswering(Server server, long from) throws IOException, InterruptedException {
        server.awaitAnswer();
        return (System.nanoTime() - from) / 1e9;
    }

    private static Result said(Result result) {
        Report.steps(result.outcome());
        Report.say(
                "kills %d, answered again after %s s %s",
                result.kills(),
                result.back().stream().map(seconds -> "%.1f".formatted(seconds)).toList(),
                result.note());
        return result;
    }

    private static boolean report(List<Result> results, Options options) throws IOException {
        long acknowledged = results.stream()
                .mapToLong(result -> result.outcome().found().acknowledged())
                .sum();
        long lost = results.stream()
                .mapToLong(result -> result.outcome().found().lost())
                .sum();
        long doubled = results.stream()
                .mapToLong(result -> result.outcome().found().doubled())
                .sum();
        long wrong = results.stream()
                .mapToLong(result -> result.outcome().found().wrongScores())
                .sum();
        int kills = results.stream().mapToInt(Result::kills).sum();
        Report.say(
                "%n%d answers acknowledged, %d lost, %d doubled, %d scores wrong, %d kills",
                acknowledged, lost, doubled, wrong, kills);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("acknowledged", acknowledged);
        all.put("lost", lost);
        all.put("doubled", doubled);
        all.put("wrongScores", wrong);
        all.put("kills", kills);
        all.put("trials", results.stream().map(QuizFaults::figures).toList());
        options.write(all);
        return results.stream().allMatch(Result::isGood);
    }

    private static Map<String, Object> figures(Result result) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("trial", result.trial().title);
        figures.put("people", result.outcome().people());
        figures.put("acknowledged", result.outcome().found().acknowledged());
        figures.put("lost", result.outcome().found().lost());
        figures.put("doubled", result.outcome().found().doubled());
        figures.put("wrongScores", result.outcome().found().wrongScores());
        figures.put(
                "notHandedIn",
                result.outcome().found().unfinished() + result.outcome().gaveUp());
        figures.put("failuresSeenByDevices", result.outcome().figures().errors());
        figures.put("kills", result.kills());
        figures.put(
                "backAfterSeconds", result.back().stream().map(Report::rounded).toList());
        figures.put("note", result.note());
        figures.put("steps", Report.json(result.outcome()));
        return figures;
    }
}
