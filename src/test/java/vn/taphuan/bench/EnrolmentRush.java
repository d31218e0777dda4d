package vn.taphuan.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * {@code bench/enrolment}: many people want few seats of a class in the same seconds, through the light page and its form as a
 * browser sends it. Afterwards the database is asked who has a seat, and compared with what each page said.
 */
final class EnrolmentRush {

    private static final int UNTIL_READY_MILLIS = 500;
    private static final int WARM_UP = 100;
    private static final int WARM_UP_SECONDS = 10;

    /**
     * @param enrolled people with a seat, counted in the database
     * @param overbooked seats given beyond the limit, by people or by the counter of the class
     * @param differing people to whom the page said something else than the database
     */
    record Outcome(
            int people,
            int seats,
            int enrolled,
            int waiting,
            int overbooked,
            int differing,
            Figures figures,
            Usage used,
            double seconds) {

        boolean isGood() {
            return overbooked == 0
                    && differing == 0
                    && figures.errors() == 0
                    && enrolled == Math.min(people, seats)
                    && waiting == people - enrolled;
        }
    }

    private EnrolmentRush() {}

    public static void main(String[] arguments) throws Exception {
        var options = new Options(
                arguments,
                Map.of(
                        "--people", "how many want to join (1000)",
                        "--seats", "of the class (50)",
                        "--arrive", "seconds in which they sign in before (120)",
                        "--press", "seconds in which all press the button (5)",
                        "--sites", "addresses that they share (68)"),
                "bench/enrolment [--people N] [--seats N] [--json FILE] …");
        System.exit(run(options) ? 0 : 1);
    }

    private static boolean run(Options options) throws Exception {
        int sites = options.number("--sites", 68);
        var work = options.work("enrolment");
        Report.say("Starting the application in %s", work);
        try (var server = options.server(work).start()) {
            hold(server, WARM_UP, WARM_UP / 2, WARM_UP_SECONDS, 2, sites);
            var outcome = hold(
                    server,
                    options.number("--people", 1000),
                    options.number("--seats", 50),
                    options.number("--arrive", 120),
                    options.decimal("--press", 5),
                    sites);
            print(outcome);
            var all = figures(outcome);
            all.put("pressSeconds", options.decimal("--press", 5));
            options.write(all);
            return outcome.isGood();
        } finally {
            QuizRush.remove(work);
        }
    }

    /** Lets new people join a new class at once, and looks into the database afterwards. */
    static Outcome hold(Server server, int count, int seats, int arrive, double press, int sites) throws Exception {
        List<Person> people;
        String code;
        try (var database = server.database()) {
            people = People.arrive(
                    database, "join" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX), count, sites);
            code = open(database, seats);
        }
        var figures = new Figures();
        var assets = new Assets();
        var to = new InetSocketAddress("127.0.0.1", server.port());
        var rush = new Joiner.Rush(
                System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(UNTIL_READY_MILLIS),
                arrive,
                press,
                "/join/" + code,
                figures);
        var joiners = people.stream()
                .map(person -> new Joiner(person, rush, new Browser(person.site(), to, server.port(), assets)))
                .toList();
        var before = server.usage();
        List<Thread> threads = new ArrayList<>(count);
        joiners.forEach(joiner -> threads.add(Thread.ofVirtual().start(joiner)));
        for (var thread : threads) {
            thread.join();
        }
        var used = server.usage().minus(before);
        double seconds = (System.nanoTime() - rush.begin()) / 1e9;
        try (var database = server.database()) {
            return checked(database, code, seats, joiners, figures, used, seconds);
        }
    }

    private static Outcome checked(
            Connection database,
            String code,
            int seats,
            List<Joiner> joiners,
            Figures figures,
            Usage used,
            double seconds)
            throws SQLException {
        Map<UUID, String> states = new HashMap<>();
        int counted;
        try (var query = database.prepareStatement(
                        "select e.account_id, e.state from class_enrolment e join class_intake i on i.class_id = e.class_id where i.code = ?");
                var counter = database.prepareStatement(
                        "select c.seats_taken from training_class c join class_intake i on i.class_id = c.id where i.code = ?")) {
            query.setString(1, code);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
            counter.setString(1, code);
            try (var row = counter.executeQuery()) {
                row.next();
                counted = row.getInt(1);
            }
        }
        int enrolled = count(states, "ENROLLED");
        int differing = (int) joiners.stream()
                .filter(joiner -> !joiner.state()
                        .equalsIgnoreCase(states.getOrDefault(joiner.person().account(), "nothing")))
                .count();
        return new Outcome(
                joiners.size(),
                seats,
                enrolled,
                count(states, "WAITING"),
                Math.max(0, Math.max(enrolled, counted) - seats) + Math.abs(counted - enrolled),
                differing,
                figures,
                used,
                seconds);
    }

    private static int count(Map<UUID, String> states, String state) {
        return (int) states.values().stream().filter(state::equals).count();
    }

    /** An open class like one of the demo, as staff would have made it before. @return the code of its short address */
    private static String open(Connection database, int seats) throws SQLException, IOException {
        var id = UUID.randomUUID();
        var code = "b" + Long.toString(System.nanoTime() & 0xffffffffL, Character.MAX_RADIX);
        run(database, """
                insert into training_class (id, centre_id, class_year, number, name, search_key, programme_code, seats, self_enrolment, state,
                  first_day, last_day)
                select ?, centre_id, class_year, (select max(number) + 1 from training_class), ?, search_key, programme_code, ?, true, 'OPEN',
                  first_day + interval 30 day, last_day + interval 30 day
                from training_class where name = 'Lớp mẫu đang học'""", id, "Lớp đo " + code, seats);
        run(database, """
                insert into class_module (class_id, ordinal, module_code)
                select ?, m.ordinal, m.module_code from class_module m join training_class c on c.id = m.class_id where c.name = 'Lớp mẫu đang học'""", id);
        run(database, """
                insert into class_place (id, class_id, ordinal, venue_id, name, seats)
                select uuid(), ?, p.ordinal, p.venue_id, p.name, p.seats from class_place p join training_class c on c.id = p.class_id
                where c.name = 'Lớp mẫu đang học'""", id);
        run(database, """
                insert into class_session (id, class_id, on_date, half_day, periods)
                select uuid(), ?, s.on_date + interval 30 day, s.half_day, s.periods from class_session s join training_class c on c.id = s.class_id
                where c.name = 'Lớp mẫu đang học'""", id);
        run(database, "insert into class_intake (class_id, code) values (?, ?)", id, code);
        return code;
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void print(Outcome outcome) {
        Report.say(
                "%n== %d people want %d seats; %.0f s altogether",
                outcome.people(), outcome.seats(), outcome.seconds());
        Report.steps(outcome.figures(), Figures.Step.ENROLMENT);
        Report.say(
                "enrolled %d, waiting %d, overbooked %d, told otherwise %d, errors %d",
                outcome.enrolled(),
                outcome.waiting(),
                outcome.overbooked(),
                outcome.differing(),
                outcome.figures().errors());
        outcome.figures().samples().forEach(sample -> Report.say("  %s", sample));
        Report.say(
                "CPU: application %.1f s, database %.1f s, driver %.1f s, others %.1f s",
                outcome.used().application(),
                outcome.used().database(),
                outcome.used().driver(),
                outcome.used().others());
    }

    private static Map<String, Object> figures(Outcome outcome) {
        var join = outcome.figures().of(Figures.Step.JOIN);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("people", outcome.people());
        all.put("seats", outcome.seats());
        all.put("enrolled", outcome.enrolled());
        all.put("waiting", outcome.waiting());
        all.put("overbooked", outcome.overbooked());
        all.put("toldOtherwise", outcome.differing());
        all.put("errors", outcome.figures().errors());
        all.put("p50Millis", Report.rounded(join.p50()));
        all.put("p95Millis", Report.rounded(join.p95()));
        all.put("p99Millis", Report.rounded(join.p99()));
        all.put("maxMillis", Report.rounded(join.max()));
        all.put("applicationCpuSeconds", Report.rounded(outcome.used().application()));
        all.put("databaseCpuSeconds", Report.rounded(outcome.used().database()));
        all.put("driverCpuSeconds", Report.rounded(outcome.used().driver()));
        all.put("otherCpuSeconds", Report.rounded(outcome.used().others()));
        all.put("steps", Report.json(outcome.figures(), Figures.Step.ENROLMENT));
        return all;
    }
}
