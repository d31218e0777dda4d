package vn.taphuan.quizzes.attempt;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.quizzes.bank.Points;

/** Ends attempts and scores them, each at most once: the row is locked, and only a running one is changed. */
@Component
class AttemptClosing {

    private static final Logger log = LoggerFactory.getLogger(AttemptClosing.class);
    private static final int AT_ONCE = 500;
    private static final int MARK_DECIMALS = 4;

    private final JdbcTemplate jdbc;
    private final LostRaces races;
    private final Papers papers;
    private final AnswerStore answers;
    private final ReceiptBook receipts;
    private final ResultBook results;
    private final Presence presence;
    private final JsonMapper json;
    private final Clock clock;

    AttemptClosing(
            JdbcTemplate jdbc,
            LostRaces races,
            Papers papers,
            AnswerStore answers,
            ReceiptBook receipts,
            ResultBook results,
            Presence presence,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.races = races;
        this.papers = papers;
        this.answers = answers;
        this.receipts = receipts;
        this.results = results;
        this.presence = presence;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Scores an attempt whose row the running transaction has locked, with the answers that are on disk, and issues its receipt: a
     * running one that ends, or an ended one whose answers a decision has changed.
     */
    Score close(AttemptRow locked, List<FrozenQuestion> questions, AttemptState how, Instant at) {
        var held = answers.held(locked.id());
        var score = Score.of(questions, AnswerStore.answers(held, questions));
        var marks = score.marks().stream()
                .map((Points mark) -> mark.scaled(1, 1, MARK_DECIMALS))
                .toList();
        jdbc.update(
                "update quizzes_attempt set state = ?, ended_at = ?, answered = ?, score = ?, passed = ?, marks = ? where id = ?",
                how.name(),
                Utc.of(at),
                score.answered(),
                score.outOfTen(),
                score.passes(locked.passPercent()),
                json.writeValueAsString(marks),
                locked.id().value());
        receipts.issue(locked, held, how, at, score.answered());
        results.decide(locked.account(), locked.quiz(), at);
        return score;
    }

    /** Ends an attempt whose time and grace are over, with what is there; does nothing to any other. */
    void expire(AttemptId attempt) {
        races.retrying(() -> {
            var found = jdbc.query(
                    "select" + AttemptRow.COLUMNS + "from quizzes_attempt a where a.id = ? for update",
                    AttemptRow::of,
                    attempt.value());
            found.stream().filter(row -> row.isOverdue(clock.instant())).forEach(this::expire);
            return found.size();
        });
    }

    /** Ends the attempts whose time and grace are over; safe on several nodes at once. @return how many were looked at */
    int expireDue() {
        var now = Utc.of(clock.instant());
        var due = jdbc.query(
                "select id from quizzes_attempt where state = 'RUNNING' and deadline < ? and deadline + interval grace_seconds second < ?"
                        + " order by deadline limit " + AT_ONCE,
                (row, number) -> new AttemptId(row.getObject(1, UUID.class)),
                now,
                now);
        for (var attempt : due) {
            try {
                expire(attempt);
            } catch (RuntimeException broken) {
                log.error("attempt {} cannot be ended", attempt.value(), broken);
            }
        }
        return due.size();
    }

    /** Tokens are of no use once the attempt has long ended. */
    void forgetTokens(Instant before) {
        jdbc.update(
                "delete t from quizzes_attempt_token t join quizzes_attempt a on a.id = t.attempt_id where a.ended_at < ?",
                Utc.of(before));
    }

    private void expire(AttemptRow locked) {
        close(locked, papers.read(locked.paper()), AttemptState.EXPIRED, locked.deadline());
        presence.ended(locked.id(), AttemptState.EXPIRED);
    }
}
