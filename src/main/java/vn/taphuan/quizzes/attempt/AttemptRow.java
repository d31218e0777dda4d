package vn.taphuan.quizzes.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.bank.Layout;
import vn.taphuan.quizzes.bank.Navigation;
import vn.taphuan.quizzes.bank.QuizId;

/** An attempt as the database holds it, without what lists need. */
record AttemptRow(
        AttemptId id,
        AccountId account,
        QuizId quiz,
        AttemptState state,
        String title,
        int passPercent,
        String paper,
        int questions,
        Instant deadline,
        @Nullable Instant endedAt,
        int answered,
        Layout layout,
        Navigation navigation,
        Duration grace) {

    /**
     * Answers that arrive this long after the deadline still count: they were given before it and were on their way. A sitting may
     * say otherwise; each attempt keeps its own.
     */
    static final Duration GRACE = Duration.ofSeconds(30);

    static final String COLUMNS =
            " a.id, a.account_id, a.quiz_id, a.state, a.title, a.pass_percent, a.paper, a.questions, a.deadline, a.ended_at, a.answered, a.layout, a.navigation, a.grace_seconds ";

    static AttemptRow of(ResultSet row, int number) throws SQLException {
        return new AttemptRow(
                new AttemptId(row.getObject(1, UUID.class)),
                new AccountId(row.getObject(2, UUID.class)),
                new QuizId(row.getObject(3, UUID.class)),
                AttemptState.valueOf(row.getString(4)),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                row.getInt(8),
                Utc.instant(row, 9),
                Utc.instantOrNull(row, 10),
                row.getInt(11),
                Layout.valueOf(row.getString(12)),
                Navigation.valueOf(row.getString(13)),
                Duration.ofSeconds(row.getInt(14)));
    }

    /** As the database would give it now. */
    static AttemptRow begun(AccountId account, PreparedAttempts.Begun begun) {
        return new AttemptRow(
                begun.id(),
                account,
                begun.quiz(),
                AttemptState.RUNNING,
                begun.rules().title(),
                begun.rules().passPercent(),
                begun.paper().content(),
                begun.paper().questions(),
                begun.deadline(),
                null,
                0,
                begun.rules().conduct().layout(),
                begun.rules().conduct().navigation(),
                begun.grace());
    }

    /** Whether nothing counts any more although nobody has ended it yet. */
    boolean isOverdue(Instant now) {
        return state == AttemptState.RUNNING && now.isAfter(deadline.plus(grace));
    }
}
