package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.bank.Grading;
import vn.taphuan.quizzes.bank.QuizConduct;
import vn.taphuan.quizzes.bank.QuizId;

/** Keeps what each person has reached at a quiz: the mark to which the ended attempts come by its grading. */
@Component
class ResultBook {

    private record Ended(
            BigDecimal mark,
            boolean passed,
            int passPercent,
            @Nullable String conduct) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ResultBook(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Within the transaction that has changed an ended attempt, of which there is at least this one. */
    void decide(AccountId account, QuizId quiz, Instant at) {
        var ended = jdbc.query(
                """
                select a.score, a.passed, a.pass_percent, q.conduct from quizzes_attempt a join quizzes_quiz q on q.id = a.quiz_id
                where a.account_id = ? and a.quiz_id = ? and a.score is not null order by a.number""",
                (row, number) -> new Ended(row.getBigDecimal(1), row.getBoolean(2), row.getInt(3), row.getString(4)),
                account.value(),
                quiz.value());
        var grading = grading(ended.getFirst().conduct());
        var mark = grading.of(ended.stream().map(Ended::mark).toList());
        jdbc.update("""
                insert into quizzes_result (account_id, quiz_id, mark, passed, attempts, decided_at) values (?, ?, ?, ?, ?, ?)
                on duplicate key update mark = values(mark), passed = values(passed), attempts = values(attempts),
                  decided_at = values(decided_at)""", account.value(), quiz.value(), mark, passed(grading, mark, ended), ended.size(), Utc.of(at));
    }

    /** Within the transaction that has taken up an ended attempt again: what is left counts, and nothing where nothing is left. */
    void decideAgain(AccountId account, QuizId quiz, Instant at) {
        jdbc.update("delete from quizzes_result where account_id = ? and quiz_id = ?", account.value(), quiz.value());
        int ended = Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from quizzes_attempt where account_id = ? and quiz_id = ? and score is not null",
                Integer.class,
                account.value(),
                quiz.value()));
        if (ended > 0) {
            decide(account, quiz, at);
        }
    }

    /** Where the best attempt counts, an attempt that was passed by the pass mark of its day stays passed. */
    private static boolean passed(Grading grading, BigDecimal mark, List<Ended> ended) {
        return grading == Grading.HIGHEST
                ? ended.stream().anyMatch(Ended::passed)
                : Score.passes(mark, ended.getLast().passPercent());
    }

    private Grading grading(@Nullable String conduct) {
        return conduct == null
                ? QuizConduct.USUAL.grading()
                : Objects.requireNonNull(json.readValue(conduct, QuizConduct.class))
                        .grading();
    }
}
