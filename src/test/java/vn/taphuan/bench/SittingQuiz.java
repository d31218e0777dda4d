package vn.taphuan.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sitting with prepared papers: short link, sign-in, waiting page, and one request that begins. Class, place, sitting and papers are
 * written into the database as the application would do it before the day.
 */
final class SittingQuiz implements WayIn {

    private static final String MODULE = "m1";
    private static final int AT_ONCE = 500;

    private final JsonMapper json;
    private final Random random = new Random(1);
    private UUID sitting = UUID.randomUUID();
    private static final Pattern ACCOUNT = Pattern.compile("data-account=\"([0-9a-f-]+)\"");

    private String code = "";
    private String place = "";

    SittingQuiz(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void prepare(Connection database, List<Person> people) throws SQLException {
        sitting = UUID.randomUUID();
        code = "b" + Long.toString(System.currentTimeMillis() % 1_000_000_000_000L, Character.MAX_RADIX);
        database.setAutoCommit(false);
        try {
            hold(database);
            seat(database, people);
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
    }

    @Override
    public String address() {
        return "/q/" + code;
    }

    @Override
    public void look(Browser browser, Browser.Page door) throws IOException {
        var person = ACCOUNT.matcher(door.html());
        browser.fetch(
                "GET",
                "/api/quiz/sittings/" + sitting + "/state?person=" + (person.find() ? person.group(1) : "") + "&place="
                        + place,
                "",
                null);
    }

    @Override
    public Begun begin(Browser browser, Browser.Page door) throws IOException {
        var reply = browser.fetch(
                "POST",
                "/api/quiz/sittings/" + sitting + "/start",
                Html.meta(door.html(), "csrf-header") + ": " + Html.meta(door.html(), "csrf") + "\r\n",
                "{\"entryCode\":\"\"}");
        if (reply.status() != 200) {
            throw new NotThere("status " + reply.status() + " of the start");
        }
        var started = json.readTree(reply.text());
        return new Begun(
                started.get("attempt").stringValue(), started.get("token").stringValue(), started.get("opened"));
    }

    /** An open sitting of some class at its first place, by the rules of the module's quiz. */
    private void hold(Connection database) throws SQLException {
        UUID atPlace;
        UUID inClass;
        try (var query = database.createStatement();
                var row =
                        query.executeQuery("select id, class_id from class_place order by class_id, ordinal limit 1")) {
            row.next();
            atPlace = row.getObject(1, UUID.class);
            inClass = row.getObject(2, UUID.class);
        }
        place = atPlace.toString();
        run(database, """
                insert into quizzes_sitting (id, class_id, code, state, opens_at, closes_at, spread_seconds, grace_seconds, created_at, created_by)
                select ?, ?, ?, 'OPEN', utc_timestamp(6) - interval 1 minute, utc_timestamp(6) + interval 3 hour, 0, 30, utc_timestamp(6), a.id
                from account a where a.user_name = 'bantochuc'""", sitting, inClass, code);
        run(
                database,
                "insert into quizzes_sitting_site (sitting_id, place_id, opened_at) values (?, ?, utc_timestamp(6))",
                sitting,
                atPlace);
        run(database, """
                insert into quizzes_quiz (id, active, title, minutes, attempts, pass_percent, draw, conduct, sitting_id, counts_module)
                select ?, true, title, minutes, attempts, pass_percent, draw, conduct, ?, module_code
                from quizzes_quiz where module_code = ?""", sitting, sitting, MODULE);
    }

    private void seat(Connection database, List<Person> people) throws SQLException {
        var draw = new Drawing(database);
        try (var enrolments = database.prepareStatement("""
                        insert into class_enrolment (id, class_id, account_id, unit_id, unit_name, place_id, state, by_self, enrolled_at)
                        select ?, p.class_id, a.id, a.unit_id, u.name, p.id, 'ENROLLED', false, utc_timestamp(6)
                        from class_place p, account a join unit u on u.id = a.unit_id where p.id = ? and a.id = ?""");
                var persons = database.prepareStatement(
                        "insert into quizzes_sitting_person (sitting_id, account_id, place_id, turn) values (?, ?, ?, 0)");
                var papers = database.prepareStatement("""
                        insert into quizzes_prepared (sitting_id, account_id, number, attempt_id, paper, questions, prepared_at)
                        values (?, ?, 1, ?, ?, ?, utc_timestamp(6))""")) {
            int waiting = 0;
            for (var person : people) {
                add(enrolments, UUID.randomUUID(), UUID.fromString(place), person.account());
                add(persons, sitting, person.account(), UUID.fromString(place));
                var paper = draw.paper();
                add(papers, sitting, person.account(), UUID.randomUUID(), json.writeValueAsString(paper), paper.size());
                if (++waiting % AT_ONCE == 0 || waiting == people.size()) {
                    enrolments.executeBatch();
                    persons.executeBatch();
                    papers.executeBatch();
                }
            }
        }
    }

    private static void add(PreparedStatement batch, Object... values) throws SQLException {
        set(batch, values);
        batch.addBatch();
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Draws as the rules of the module's quiz say: so many of a topic and a difficulty. */
    private final class Drawing {

        /** One question as a paper keeps it. */
        record Item(UUID version, List<Integer> order) {}

        private record Candidate(UUID version, JsonNode content) {}

        private final JsonNode rules;
        private final List<Candidate> pool = new ArrayList<>();

        Drawing(Connection database) throws SQLException {
            try (var query = database.prepareStatement("select draw from quizzes_quiz where module_code = ?");
                    var questions = database.prepareStatement("""
                            select v.id, v.content from quizzes_question q join quizzes_question_version v on v.id = q.version_id
                            where q.module_code = ? and q.state = 'REVIEWED'""")) {
                query.setString(1, MODULE);
                try (var row = query.executeQuery()) {
                    row.next();
                    rules = json.readTree(row.getString(1));
                }
                questions.setString(1, MODULE);
                try (var rows = questions.executeQuery()) {
                    while (rows.next()) {
                        pool.add(new Candidate(rows.getObject(1, UUID.class), json.readTree(rows.getString(2))));
                    }
                }
            }
        }

        List<Item> paper() {
            Set<UUID> taken = new HashSet<>();
            List<Item> paper = new ArrayList<>();
            for (var rule : rules) {
                Collections.shuffle(pool, random);
                pool.stream()
                        .filter(one -> one.content().get("topic").equals(rule.get("topic"))
                                && one.content().get("difficulty").equals(rule.get("difficulty"))
                                && !taken.contains(one.version()))
                        .limit(rule.get("count").intValue())
                        .forEach(one -> {
                            taken.add(one.version());
                            paper.add(
                                    new Item(one.version(), order(one.content().get("question"))));
                        });
            }
            Collections.shuffle(paper, random);
            return paper;
        }

        private List<Integer> order(JsonNode question) {
            int shown = switch (question.get("kind").stringValue()) {
                case "single", "multiple" -> question.get("options").size();
                case "matching" ->
                    question.get("pairs").size() + question.get("extra").size();
                case "ordering" -> question.get("items").size();
                default -> 0;
            };
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, shown).boxed().toList());
            Collections.shuffle(order, random);
            return order;
        }
    }
}
