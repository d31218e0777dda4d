package vn.taphuan.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what devices were told with what the database holds, and scores everything again. */
final class Check {

    private static final int OUT_OF = 10;
    private static final int SAMPLES = 8;

    /** @param ledgers of those who began, by account */
    record Promise(Person person, UUID attempt, Ledger ledger, boolean handedIn) {}

    /** @param lost acknowledged answers that are not there, or there with another value; @param doubled answers or attempts that are there more than once */
    record Found(long acknowledged, long lost, long doubled, long wrongScores, long unfinished, List<String> samples) {

        boolean isGood() {
            return lost == 0 && doubled == 0 && wrongScores == 0 && unfinished == 0;
        }
    }

    private record Row(long seq, @Nullable JsonNode value, int times) {}

    private record Attempt(UUID id, String state, String paper, BigDecimal score, String marks, int answered) {}

    private final Connection database;
    private final Keys keys;
    private final JsonMapper json;
    private final List<String> samples = new ArrayList<>();
    private long acknowledged;
    private long lost;
    private long doubled;
    private long wrongScores;
    private long unfinished;

    private Check(Connection database, JsonMapper json) throws SQLException {
        this.database = database;
        this.json = json;
        this.keys = Keys.read(database, json);
    }

    static Found of(Connection database, JsonMapper json, List<Promise> promises) throws SQLException {
        var check = new Check(database, json);
        for (var promise : promises) {
            check.check(promise);
        }
        return new Found(
                check.acknowledged,
                check.lost,
                check.doubled,
                check.wrongScores,
                check.unfinished,
                List.copyOf(check.samples));
    }

    private void check(Promise promise) throws SQLException {
        var attempts = attempts(promise.person().account());
        if (attempts.size() > 1) {
            doubled += attempts.size() - 1;
            note(promise, attempts.size() + " attempts");
        }
        var attempt = attempts.stream()
                .filter(one -> one.id().equals(promise.attempt()))
                .findFirst();
        acknowledged += promise.ledger().acknowledged();
        if (attempt.isEmpty()) {
            lost += promise.ledger().acknowledged();
            note(promise, "no attempt " + promise.attempt());
            return;
        }
        var rows = answers(attempt.get().id());
        promise.ledger().held().forEach((no, seq) -> compare(promise, no, seq, rows.get(no)));
        rows.forEach((no, row) -> foreign(promise, no, row));
        if (!promise.handedIn() || attempt.get().state().equals("RUNNING")) {
            unfinished++;
            note(promise, "not handed in: " + attempt.get().state());
        } else {
            rescore(promise, attempt.get(), rows);
        }
    }

    private void compare(Promise promise, int no, long seq, @Nullable Row row) {
        if (row == null || row.seq() < seq) {
            lost++;
            note(promise, "question %d: acknowledged %d, held %s".formatted(no, seq, row));
        } else if (row.times() > 1) {
            doubled += row.times() - 1;
            note(promise, "question %d: %d rows".formatted(no, row.times()));
        }
    }

    /** Each row is one that this device sent, with the value that it had then. */
    private void foreign(Promise promise, int no, Row row) {
        var sent = promise.ledger().sent(no, row.seq());
        if (sent == null || !same(sent.value(), row.value())) {
            lost++;
            note(promise, "question %d: sent %s, held %s".formatted(no, sent, row));
        }
    }

    private static boolean same(@Nullable JsonNode sent, @Nullable JsonNode held) {
        boolean cleared = sent == null || sent.isNull();
        return cleared ? held == null || held.isNull() : sent.equals(held);
    }

    private void rescore(Promise promise, Attempt attempt, Map<Integer, Row> rows) {
        var paper = json.readTree(attempt.paper());
        var marks = json.readTree(attempt.marks());
        var sum = Keys.Share.NONE;
        int answered = 0;
        boolean right = marks.size() == paper.size();
        for (int no = 1; no <= paper.size(); no++) {
            var item = paper.get(no - 1);
            var row = rows.get(no);
            var value = row == null ? null : row.value();
            answered += value == null ? 0 : 1;
            var share = keys.score(UUID.fromString(item.get("version").stringValue()), item.get("order"), value);
            sum = sum.plus(share);
            right = right && marks.get(no - 1).decimalValue().compareTo(share.mark()) == 0;
        }
        var score = sum.rounded(OUT_OF, paper.size(), 1);
        if (!right || answered != attempt.answered() || score.compareTo(attempt.score()) != 0) {
            wrongScores++;
            note(
                    promise,
                    "score %s, recomputed %s; answered %d, counted %d; marks %s"
                            .formatted(attempt.score(), score, attempt.answered(), answered, attempt.marks()));
        }
    }

    private List<Attempt> attempts(UUID account) throws SQLException {
        List<Attempt> found = new ArrayList<>();
        try (var query = database.prepareStatement(
                "select id, state, paper, score, marks, answered from quizzes_attempt where account_id = ?")) {
            query.setObject(1, account);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Attempt(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getBigDecimal(4),
                            rows.getString(5),
                            rows.getInt(6)));
                }
            }
        }
        return found;
    }

    private Map<Integer, Row> answers(UUID attempt) throws SQLException {
        Map<Integer, Row> found = new HashMap<>();
        try (var query = database.prepareStatement("select no, seq, value from quizzes_answer where attempt_id = ?")) {
            query.setObject(1, attempt);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var value = rows.getString(3);
                    var row = new Row(rows.getLong(2), value == null ? null : json.readTree(value), 1);
                    found.merge(
                            rows.getInt(1), row, (one, other) -> new Row(other.seq(), other.value(), one.times() + 1));
                }
            }
        }
        return found;
    }

    private void note(Promise promise, String what) {
        if (samples.size() < SAMPLES) {
            samples.add(promise.person().userName() + ": " + what);
        }
    }
}
