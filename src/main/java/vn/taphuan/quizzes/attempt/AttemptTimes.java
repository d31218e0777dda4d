package vn.taphuan.quizzes.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.bank.QuizId;

/**
 * Moves the deadlines of attempts that run, and takes up again those that the server has ended at their deadline when the new one is
 * ahead: for this feature's own packages only, which decide who gets more time. What was handed in stays so, and so does an attempt whose right
 * answers its owner has seen; late answers that the new deadline covers count.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AttemptTimes {

    private static final int AT_ONCE = 500;

    /** @param moved attempts with another deadline than before, with those that were taken up again */
    public record Moved(int moved, int takenUp) {

        public Moved plus(Moved other) {
            return new Moved(moved + other.moved, takenUp + other.takenUp);
        }
    }

    /** @param minutes for an attempt, until {@code closesAt} at the latest @param extra beyond both */
    public record Time(int minutes, Instant closesAt, Duration extra) {}

    private record Ended(UUID id, UUID account) {}

    private final JdbcClient jdbc;
    private final ResultBook results;
    private final Presence presence;
    private final EvidenceStore evidence;

    AttemptTimes(JdbcClient jdbc, ResultBook results, Presence presence, EvidenceStore evidence) {
        this.jdbc = jdbc;
        this.results = results;
        this.presence = presence;
        this.evidence = evidence;
    }

    /** One statement for every 500 people, and one more where attempts are taken up again. */
    public Moved set(QuizId quiz, Collection<AccountId> people, Time time, Instant now) {
        var moved = new Moved(0, 0);
        var accounts = people.stream().map(AccountId::value).distinct().toList();
        for (int from = 0; from < accounts.size(); from += AT_ONCE) {
            moved = moved.plus(
                    some(quiz, accounts.subList(from, Math.min(accounts.size(), from + AT_ONCE)), time, now));
        }
        return moved;
    }

    private Moved some(QuizId quiz, List<UUID> accounts, Time time, Instant now) {
        var ended = endedByTheServer(quiz, accounts, time, now);
        if (!ended.isEmpty()) {
            jdbc.sql("""
                    update quizzes_attempt set state = 'RUNNING', ended_at = null, answered = null, score = null, passed = null, marks = null
                    where id in (:ids)""").param("ids", ended.stream().map(Ended::id).toList()).update();
            ended.forEach(one -> results.decideAgain(new AccountId(one.account()), quiz, now));
        }
        int moved = jdbc.sql("update quizzes_attempt set deadline = " + DEADLINE
                        + " where quiz_id = :quiz and state = 'RUNNING' and account_id in (:accounts) and deadline <> "
                        + DEADLINE)
                .param("quiz", quiz.value())
                .param("accounts", accounts)
                .param("minutes", time.minutes())
                .param("closes", Utc.of(time.closesAt()))
                .param("extra", time.extra().toSeconds())
                .update();
        if (!ended.isEmpty()) {
            evidence.countWithin(ended.stream().map(Ended::id).toList());
        }
        if (moved > 0) {
            tellDevices(quiz, accounts);
        }
        return new Moved(moved, ended.size());
    }

    /** Once it is committed, each device that says it is there is told to ask for its deadline. */
    private void tellDevices(QuizId quiz, List<UUID> accounts) {
        var running = jdbc.sql(
                        "select id from quizzes_attempt where quiz_id = :quiz and state = 'RUNNING' and account_id in (:accounts)")
                .param("quiz", quiz.value())
                .param("accounts", accounts)
                .query((row, number) -> new AttemptId(row.getObject(1, UUID.class)))
                .list();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                presence.deadlinesMoved(running);
            }
        });
    }

    private static final String DEADLINE =
            "least(started_at + interval :minutes minute, :closes) + interval :extra second";

    /** Whose last attempt was ended at its deadline and would have time left now, unless he has seen what is right since. */
    private List<Ended> endedByTheServer(QuizId quiz, List<UUID> accounts, Time time, Instant now) {
        return jdbc.sql(
                        "select id, account_id from quizzes_attempt a where quiz_id = :quiz and state = 'EXPIRED' and account_id in (:accounts) and "
                                + DEADLINE
                                + " > :now and not exists (select 1 from quizzes_attempt later where later.account_id = a.account_id"
                                + " and later.quiz_id = a.quiz_id and later.number > a.number)"
                                + " and not exists (select 1 from quizzes_key_seen k where k.attempt_id = a.id) for update")
                .param("quiz", quiz.value())
                .param("accounts", accounts)
                .param("minutes", time.minutes())
                .param("closes", Utc.of(time.closesAt()))
                .param("extra", time.extra().toSeconds())
                .param("now", Utc.of(now))
                .query((row, number) -> new Ended(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }
}
