package vn.taphuan.quizzes.attempt;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.quizzes.attempt.AnswerReading.Checked;
import vn.taphuan.quizzes.bank.Answer;

/**
 * The answers on disk. Saving is one statement that commits itself: it looks whether token, sign-in, attempt and deadline still
 * hold, keeps the higher sequence of each question, and answers with what the table then holds. The rows that it looks at are
 * locked while it runs, so an attempt that is being handed in or a sign-in that is being ended lets in no answer afterwards.
 */
@Component
class AnswerStore {

    static final String TOKEN = """
            from quizzes_attempt_token t
            join quizzes_attempt a on a.id = t.attempt_id
            join account_sign_in s on s.id = t.sign_in_id and s.account_id = a.account_id and s.ended_at is null
            """;
    static final String HELD = "where t.hash = ? and t.attempt_id = ? ";

    static final String KEEP_HIGHER = """
            on duplicate key update value = if(values(seq) > quizzes_answer.seq, values(value), quizzes_answer.value),
              saved_at = if(values(seq) > quizzes_answer.seq, values(saved_at), quizzes_answer.saved_at),
              seq = greatest(quizzes_answer.seq, values(seq))
            """;
    /**
     * The guard stands among the values: an {@code insert … select} would make InnoDB write its log to disk twice. Where it finds no
     * row, the attempt is null, which the column refuses.
     */
    private static final String SAVE =
            "insert into quizzes_answer (no, seq, value, saved_at, attempt_id) values (?, ?, ?, ?, (select a.id "
                    + TOKEN + HELD
                    + "and a.state = 'RUNNING' and a.deadline + interval a.grace_seconds second >= ? lock in share mode)) ";

    private static final String ANOTHER = ", (?, ?, ?, ?, ?) ";
    private static final String WHAT_IS_HELD =
            "returning no, seq, (select deadline from quizzes_attempt where id = attempt_id)";
    private static final int COLUMN_CANNOT_BE_NULL = 1048;

    /** What saving found: the deadline as it stands, and the sequences now held. */
    record Kept(Instant deadline, List<SavedAnswer> answers) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    AnswerStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param answers at least one, each question once; @return none when token, attempt or time do not allow it */
    Optional<Kept> save(AttemptId attempt, byte[] token, List<Checked> answers, Instant now) {
        List<@Nullable Object> arguments = new ArrayList<>(5 * answers.size() + 2);
        add(arguments, answers.getFirst(), now);
        arguments.add(token);
        arguments.add(attempt.value());
        arguments.add(Utc.of(now));
        for (var answer : answers.subList(1, answers.size())) {
            add(arguments, answer, now);
            arguments.add(attempt.value());
        }
        List<SavedAnswer> saved = new ArrayList<>(answers.size());
        var deadline = new Instant[1];
        try {
            jdbc.query(
                    SAVE + ANOTHER.repeat(answers.size() - 1) + KEEP_HIGHER + WHAT_IS_HELD,
                    row -> {
                        saved.add(new SavedAnswer(row.getInt(1), row.getLong(2)));
                        deadline[0] = Utc.instant(row, 3);
                    },
                    arguments.toArray());
        } catch (DataIntegrityViolationException refused) {
            if (refused.getMostSpecificCause() instanceof SQLException cause
                    && cause.getErrorCode() == COLUMN_CANNOT_BE_NULL) {
                return Optional.empty();
            }
            throw refused;
        }
        return Optional.of(new Kept(deadline[0], saved));
    }

    /** Saves for an attempt whose row the running transaction has locked. */
    void saveLocked(AttemptId attempt, List<Checked> answers, Instant now) {
        if (answers.isEmpty()) {
            return;
        }
        List<@Nullable Object> arguments = new ArrayList<>(5 * answers.size());
        for (var answer : answers) {
            add(arguments, answer, now);
            arguments.add(attempt.value());
        }
        jdbc.update(
                "insert into quizzes_answer (no, seq, value, saved_at, attempt_id) values "
                        + String.join(", ", Collections.nCopies(answers.size(), "(?, ?, ?, ?, ?)")) + " "
                        + KEEP_HIGHER,
                arguments.toArray());
    }

    List<OpenedAttempt.Held> held(AttemptId attempt) {
        return jdbc.query(
                "select no, seq, value from quizzes_answer where attempt_id = ? order by no",
                (row, number) -> {
                    var value = row.getString(3);
                    return new OpenedAttempt.Held(
                            row.getInt(1), row.getLong(2), value == null ? null : json.readTree(value));
                },
                attempt.value());
    }

    /** The answers to be scored, by the number of the question; cleared ones are none. */
    Map<Integer, Answer> answers(AttemptId attempt, List<FrozenQuestion> questions) {
        return answers(held(attempt), questions);
    }

    static Map<Integer, Answer> answers(List<OpenedAttempt.Held> all, List<FrozenQuestion> questions) {
        Map<Integer, Answer> answers = new HashMap<>();
        for (var held : all) {
            if (held.value() != null) {
                var question = questions.get(held.no() - 1).version().content().question();
                question.read(held.value()).ifPresent(answer -> answers.put(held.no(), answer));
            }
        }
        return answers;
    }

    private static void add(List<@Nullable Object> arguments, Checked answer, Instant now) {
        arguments.add(answer.no());
        arguments.add(answer.seq());
        arguments.add(answer.json());
        arguments.add(Utc.of(now));
    }
}
