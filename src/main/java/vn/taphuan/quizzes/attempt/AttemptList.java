package vn.taphuan.quizzes.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.QuizSubject.OfClass;
import vn.taphuan.quizzes.QuizSubject.OfModule;
import vn.taphuan.quizzes.QuizSubject.OfSitting;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.bank.QuizConduct;
import vn.taphuan.quizzes.bank.QuizId;
import vn.taphuan.quizzes.bank.ReviewRule;

/** Reads attempts for lists; each method takes the account whose attempts they are. */
@Component
class AttemptList {

    private static final int MOST = 200;
    private static final String SUMMARY = """
            select a.id, q.module_code, q.class_id, q.programme_code, q.sitting_id, q.counts_module, q.counts_class, a.number, a.title, a.state, a.questions, a.pass_percent, a.started_at, a.deadline,
              a.ended_at, a.answered, a.score, a.passed, a.paper, a.marks, ifnull(q.conduct, f.conduct) as conduct, c.state as class_state,
              greatest(s.closes_at, ifnull((select max(l.closes_at) from quizzes_allowance l where l.sitting_id = s.id), s.closes_at),
                (select r.deadline from quizzes_attempt r where r.quiz_id = q.id order by r.deadline desc limit 1)) + interval s.grace_seconds second as sitting_closes
            from quizzes_attempt a join quizzes_quiz q on q.id = a.quiz_id
            left join quizzes_sitting s on s.id = q.sitting_id
            left join training_class c on c.id = q.class_id
            left join quizzes_final f on q.class_id is not null and f.programme_code = q.programme_code
            where a.account_id = ? """;

    /** An attempt with its frozen questions and, once it has ended, the points of each. */
    record Full(AttemptSummary summary, String paper, String marks) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AttemptList(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
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

    /** Whether the final quiz of a class is held as a sitting: then nobody takes it by himself. */
    boolean isHeldTogether(ClassId trainingClass) {
        return jdbc.sql("""
                        select count(*) from quizzes_quiz q join quizzes_sitting s on s.id = q.sitting_id
                        where q.counts_class = ? and s.state <> 'DRAFT'""").param(trainingClass.value()).query(Integer.class).single() > 0;
    }

    Optional<Full> find(AccountId account, AttemptId attempt) {
        return jdbc.sql(SUMMARY + "and a.id = ?")
                .params(account.value(), attempt.value())
                .query((row, number) -> new Full(
                        summary(row),
                        row.getString("paper"),
                        row.getString("marks") == null ? "[]" : row.getString("marks")))
                .optional();
    }

    private AttemptSummary summary(ResultSet row) throws SQLException {
        boolean ended = row.getObject("ended_at") != null;
        return new AttemptSummary(
                new AttemptId(row.getObject("id", UUID.class)),
                subject(row),
                row.getInt("number"),
                row.getString("title"),
                AttemptState.valueOf(row.getString("state")),
                row.getInt("questions"),
                row.getInt("pass_percent"),
                Utc.instant(row, "started_at"),
                Utc.instant(row, "deadline"),
                ended ? Utc.instant(row, "ended_at") : null,
                ended ? row.getInt("answered") : null,
                ended ? row.getBigDecimal("score") : null,
                row.getBoolean("passed"),
                shown(row, ended ? Utc.instant(row, "ended_at") : null));
    }

    /** A module's quiz never closes; the final quiz of a class does so with the class, a sitting once nobody has time any more. */
    private ShownParts shown(ResultSet row, @Nullable Instant endedAt) throws SQLException {
        var conduct = row.getString("conduct");
        return ShownParts.of(
                conduct == null
                        ? ReviewRule.ALL
                        : json.readValue(conduct, QuizConduct.class).review(),
                endedAt,
                row.getString("class_state") != null || row.getObject("sitting_closes") != null,
                closedAt(row),
                clock.instant());
    }

    private static @Nullable Instant closedAt(ResultSet row) throws SQLException {
        if (row.getObject("sitting_closes") != null) {
            return Utc.instant(row, "sitting_closes");
        }
        var state = row.getString("class_state");
        return state != null && ClassState.valueOf(state).isOver() ? Instant.EPOCH : null;
    }

    private static QuizSubject subject(ResultSet row) throws SQLException {
        var sitting = row.getObject("sitting_id", UUID.class);
        return sitting == null
                ? subject(row, "module_code", "class_id")
                : new OfSitting(new SittingId(sitting), subject(row, "counts_module", "counts_class"));
    }

    private static QuizSubject subject(ResultSet row, String moduleColumn, String classColumn) throws SQLException {
        var module = row.getString(moduleColumn);
        return module == null
                ? new OfClass(
                        new ClassId(row.getObject(classColumn, UUID.class)),
                        new ProgrammeCode(row.getString("programme_code")))
                : new OfModule(new ModuleCode(module));
    }
}
