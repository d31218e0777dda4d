package vn.taphuan.quizzes.attempt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.taphuan.quizzes.attempt.AnswerReading.Checked;

/**
 * Attempts whose questions are answered one after another: a device says with each save which question it has reached, and what
 * lies before it cannot change any more. What was answered before going on may arrive later, in one batch with the new place.
 */
@Component
class InOrder {

    /**
     * @param open may be saved
     * @param held are what the server holds already, or older
     * @param behind would change a question that was left behind
     */
    record Sorted(List<Checked> open, List<SavedAnswer> held, List<Integer> behind) {}

    private final JdbcTemplate jdbc;

    InOrder(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the furthest question that a device has reached, from 1. */
    int place(AttemptId attempt) {
        return jdbc
                .queryForList("select place from quizzes_attempt where id = ?", Integer.class, attempt.value())
                .stream()
                .findFirst()
                .orElse(1);
    }

    Sorted sort(AttemptId attempt, List<Checked> answers) {
        int place = place(attempt);
        if (answers.stream().allMatch(answer -> answer.no() >= place)) {
            return new Sorted(answers, List.of(), List.of());
        }
        var seqs = seqs(attempt);
        List<Checked> open = new ArrayList<>();
        List<SavedAnswer> held = new ArrayList<>();
        List<Integer> behind = new ArrayList<>();
        for (var answer : answers) {
            long known = seqs.getOrDefault(answer.no(), 0L);
            if (answer.no() >= place) {
                open.add(answer);
            } else if (known >= answer.seq()) {
                held.add(new SavedAnswer(answer.no(), known));
            } else {
                behind.add(answer.no());
            }
        }
        return new Sorted(open, held, behind);
    }

    /** A device has reached a question; it never goes back. */
    void reached(AttemptId attempt, int no) {
        if (no > 1) {
            jdbc.update(
                    "update quizzes_attempt set place = ? where id = ? and place < ? and questions >= ? and state = 'RUNNING'",
                    no,
                    attempt.value(),
                    no,
                    no);
        }
    }

    private Map<Integer, Long> seqs(AttemptId attempt) {
        Map<Integer, Long> seqs = new HashMap<>();
        jdbc.query(
                "select no, seq from quizzes_answer where attempt_id = ?",
                row -> {
                    seqs.put(row.getInt(1), row.getLong(2));
                },
                attempt.value());
        return seqs;
    }
}
