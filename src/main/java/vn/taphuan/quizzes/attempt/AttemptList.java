package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.bank.QuizId;

/** Reads attempts for lists; each method takes the account whose attempts they are. */
@Component
class AttemptList {

    private static final int MOST = 200;
    private static final String SUMMARY = """
            select a.id, q.module_code, a.number, a.title, a.state, a.questions, a.pass_percent, a.started_at, a.deadline,
              a.ended_at, a.answered, a.score, a.passed, a.paper, a.marks
            from quizzes_attempt a join quizzes_quiz q on q.id = a.quiz_id where a.account_id = ? """;

    /** An attempt with its frozen questions and, once it has ended, the points of each. */
    record Full(AttemptSummary summary, String paper, String marks) {}

    private final JdbcClient jdbc;

    AttemptList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most 200, the newest first. */
    List<AttemptSummary> of(AccountId account) {
        return jdbc.sql(SUMMARY + "order by a.started_at desc, a.number desc limit " + MOST)
                .param(account.value())
                .query((row, number) -> summary(row))
                .list();
    }

    /** The first one first. */
    List<AttemptSummary> of(AccountId account, QuizId quiz) {
        return jdbc.sql(SUMMARY + "and a.quiz_id = ? order by a.number")
                .params(account.value(), quiz.value())
                .query((row, number) -> summary(row))
                .list();
    }

    Optional<Full> find(AccountId account, AttemptId attempt) {
        return jdbc.sql(SUMMARY + "and a.id = ?")
                .params(account.value(), attempt.value())
                .query((row, number) ->
                        new Full(summary(row), row.getString(14), row.getString(15) == null ? "[]" : row.getString(15)))
                .optional();
    }

    private static AttemptSummary summary(ResultSet row) throws SQLException {
        boolean ended = row.getObject(10) != null;
        return new AttemptSummary(
                new AttemptId(row.getObject(1, UUID.class)),
                new ModuleCode(row.getString(2)),
                row.getInt(3),
                row.getString(4),
                AttemptState.valueOf(row.getString(5)),
                row.getInt(6),
                row.getInt(7),
                AttemptRow.instant(row, 8),
                AttemptRow.instant(row, 9),
                ended ? AttemptRow.instant(row, 10) : null,
                ended ? row.getInt(11) : null,
                ended ? score(row) : null,
                row.getBoolean(13));
    }

    private static BigDecimal score(ResultSet row) throws SQLException {
        return row.getBigDecimal(12);
    }
}
