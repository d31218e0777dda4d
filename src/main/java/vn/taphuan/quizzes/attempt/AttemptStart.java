package vn.taphuan.quizzes.attempt;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.QuizSubject.OfClass;
import vn.taphuan.quizzes.bank.Quiz;

/** Draws, freezes and stores a new attempt. */
@Component
class AttemptStart {

    private final JdbcClient jdbc;
    private final Papers papers;
    private final RandomGenerator random = new SecureRandom();

    AttemptStart(JdbcClient jdbc, Papers papers) {
        this.jdbc = jdbc;
        this.papers = papers;
    }

    /** None when this number is taken: the one unique key over account, quiz and number decides between starts at the same time. */
    Optional<AttemptId> begin(AccountId account, Quiz quiz, int number, Instant at) {
        var id = Ids.next();
        var rules = quiz.rules();
        if (quiz.subject() instanceof OfClass of) {
            hold(of, quiz);
        }
        try {
            jdbc.sql("""
                    insert into quizzes_attempt
                      (id, account_id, quiz_id, number, state, title, pass_percent, paper, questions, started_at, deadline, layout, navigation)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            account.value(),
                            quiz.id().value(),
                            number,
                            AttemptState.RUNNING.name(),
                            rules.title(),
                            rules.passPercent(),
                            papers.freeze(quiz, random),
                            quiz.questions(),
                            Utc.of(at),
                            Utc.of(at.plus(Duration.ofMinutes(rules.minutes()))),
                            rules.conduct().layout().name(),
                            rules.conduct().navigation().name())
                    .update();
            return Optional.of(new AttemptId(id));
        } catch (DuplicateKeyException another) {
            return Optional.empty();
        }
    }

    /** Whoever begins first puts it on record. */
    private void hold(OfClass of, Quiz quiz) {
        jdbc.sql("insert ignore into quizzes_quiz (id, active, class_id, programme_code) values (?, true, ?, ?)")
                .params(
                        quiz.id().value(),
                        of.trainingClass().value(),
                        of.programme().value())
                .update();
    }
}
