package vn.taphuan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.taphuan.classes.conference.BigConference;
import vn.taphuan.platform.time.PlatformTime;

/**
 * {@code bench/board-memory}: a conference's board is open in a real browser while people check in many times as fast as on the day, over
 * and over. The heap of the application after a full collection at the end must be within a twentieth of that after the first minutes.
 */
final class BoardMemory {

    private static final double MOST_GROWTH = 0.05;
    private static final int DAY_SECONDS = 300;

    /** @param first minutes after which the heap is measured for the first time; @param times as fast as {@code people} in five minutes */
    record Plan(int people, int sites, double minutes, double first, double times) {}

    /** @param checkIns written altogether; @param readings of the board that showed somebody; bytes after a full collection */
    record Outcome(Plan plan, long checkIns, int readings, long firstBytes, long lastBytes) {

        double growth() {
            return (double) lastBytes / firstBytes - 1;
        }

        boolean isGood() {
            return growth() <= MOST_GROWTH && readings > 0;
        }
    }

    private BoardMemory() {}

    public static void main(String[] arguments) throws Exception {
        var options = new Options(
                arguments,
                Map.of(
                        "--minutes", "how long it runs (60)",
                        "--first", "minutes until the heap is measured first (10)",
                        "--times", "as fast as all people in five minutes (10)",
                        "--people", "of the conference (2000)",
                        "--sites", "of the conference (68)"),
                "bench/board-memory [--minutes N] [--first N] [--json FILE] …");
        System.exit(run(options) ? 0 : 1);
    }

    private static boolean run(Options options) throws Exception {
        var work = options.work("board-memory");
        Report.say("Starting the application in %s", work);
        try (var server = options.server(work).start()) {
            var outcome = hold(
                    server,
                    new Plan(
                            options.number("--people", 2000),
                            options.number("--sites", 68),
                            options.decimal("--minutes", 60),
                            options.decimal("--first", 10),
                            options.decimal("--times", 10)));
            Report.say(
                    "%n== board of %d people at %d sites for %.1f minutes at %.0f times the rate: %d check-ins, %d readings",
                    outcome.plan().people(),
                    outcome.plan().sites(),
                    outcome.plan().minutes(),
                    outcome.plan().times(),
                    outcome.checkIns(),
                    outcome.readings());
            Report.say(
                    "heap after a full collection: %.1f MB after %.1f minutes, %.1f MB at the end, %+.1f %%",
                    megabytes(outcome.firstBytes()),
                    outcome.plan().first(),
                    megabytes(outcome.lastBytes()),
                    100 * outcome.growth());
            options.write(figures(outcome));
            return outcome.isGood();
        } finally {
            QuizRush.remove(work);
        }
    }

    /** People check in until all are there; then nobody is, and they begin again. */
    static Outcome hold(Server server, Plan plan) throws Exception {
        try (var database = server.database()) {
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(database, true));
            var session = conference(jdbc, plan);
            int perSecond = (int) Math.max(1, Math.round(plan.times() * plan.people() / DAY_SECONDS));
            try (var board = new BoardWatch(server, "/conferences/" + session)) {
                checkIn(jdbc, session, perSecond);
                board.open();
                long begin = System.nanoTime();
                long checkIns = 0;
                int readings = 0;
                long first = 0;
                for (int second = 1; second <= plan.minutes() * TimeUnit.MINUTES.toSeconds(1); second++) {
                    TimeUnit.NANOSECONDS.sleep(begin + TimeUnit.SECONDS.toNanos(second) - System.nanoTime());
                    checkIns += checkIn(jdbc, session, perSecond);
                    readings += board.read() > 0 ? 1 : 0;
                    if (first == 0 && second >= plan.first() * TimeUnit.MINUTES.toSeconds(1)) {
                        first = heap(server);
                        Report.say("%.1f MB after %d s", megabytes(first), second);
                    }
                }
                return new Outcome(plan, checkIns, readings, first, heap(server));
            }
        }
    }

    private static UUID conference(JdbcTemplate jdbc, Plan plan) {
        return new BigConference(
                        jdbc,
                        HallScreen.centre(jdbc),
                        LocalDate.now(PlatformTime.ZONE),
                        plan.sites(),
                        Math.ceilDiv(plan.people(), plan.sites()))
                .morning()
                .value();
    }

    /** What the board counts of a check-in. */
    private static int checkIn(JdbcTemplate jdbc, UUID session, int people) {
        int added = jdbc.update("""
                insert into class_attendance (session_id, enrolment_id, mark, missed_periods, seq, marked_at)
                select s.id, e.id, 'PRESENT', 0, 0, utc_timestamp(6) from class_session s join class_enrolment e on e.class_id = s.class_id
                where s.id = ? and not exists (select 1 from class_attendance a where a.session_id = s.id and a.enrolment_id = e.id)
                limit ?""", session, people);
        if (added == 0) {
            jdbc.update("delete from class_attendance where session_id = ?", session);
        }
        return added;
    }

    /** Bytes of everything that is still used, after a full collection of the application. */
    private static long heap(Server server) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, Long.toString(server.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return answer.lines()
                .filter(line -> line.startsWith("Total"))
                .map(line -> line.strip().split("\\s+"))
                .map(words -> Long.parseLong(words[2]))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "no histogram: " + answer.lines().findFirst().orElse("")));
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }

    private static Map<String, Object> figures(Outcome outcome) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("people", outcome.plan().people());
        all.put("sites", outcome.plan().sites());
        all.put("minutes", outcome.plan().minutes());
        all.put("firstMinutes", outcome.plan().first());
        all.put("times", outcome.plan().times());
        all.put("checkIns", outcome.checkIns());
        all.put("boardReadings", outcome.readings());
        all.put("heapBytesFirst", outcome.firstBytes());
        all.put("heapBytesLast", outcome.lastBytes());
        all.put("growth", Report.rounded(outcome.growth()));
        return all;
    }
}
