package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.platform.audit.AccessLog;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.quizzes.attempt.EvidenceDetail.Line;
import vn.taphuan.quizzes.attempt.EvidenceSummary.Decision;
import vn.taphuan.quizzes.attempt.OpenedAttempt.Held;
import vn.taphuan.quizzes.bank.Question.TruthInWords;

/**
 * Deciding on answers that came after the time or in a file. A decision is made once, with a reason, by somebody who answers for the
 * attempt and has not made it; it is audited, and accepting scores the attempt anew.
 */
@Service
@PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
public class EvidenceDecisions {

    private static final int MOST = 200;
    private static final String SUMMARY = """
            select e.id, e.kind, e.state, e.attempt_id, a.account_id, p.full_name, p.unit_id, a.title, a.number, c.name as class_name,
              a.deadline, e.received_at, (select count(distinct l.no) from quizzes_late_answer l where l.evidence_id = e.id) as answers,
              d.full_name as decided_by, e.decided_at, e.reason, e.score_before, e.score_after,
              a.started_at, e.last_contact_at, e.last_received_at, e.written_at, t.full_name as taken_by,
              (select min(k.seen_at) from quizzes_key_seen k join quizzes_attempt o on o.id = k.attempt_id
                where o.account_id = a.account_id and o.quiz_id = a.quiz_id) as key_seen
            from quizzes_evidence e join quizzes_attempt a on a.id = e.attempt_id
            """ + AttemptReach.JOINS + """
             left join account d on d.id = e.decided_by
             left join account t on t.id = e.taken_by
            where""" + AttemptReach.CONDITION;

    /** What a decision changes, as the audit log keeps it. */
    private record Marked(@Nullable BigDecimal score, int answered) {}

    private record Found(
            EvidenceSummary summary,
            Instant startedAt,
            Instant lastContact,
            Instant lastReceived,
            @Nullable Instant keySeen,
            @Nullable Instant writtenAt,
            @Nullable String takenBy) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final LostRaces races;
    private final AttemptReach reach;
    private final EvidenceStore evidence;
    private final AnswerStore answers;
    private final AttemptClosing closing;
    private final Papers papers;
    private final AuditLog audit;
    private final AccessLog access;
    private final CurrentAccount current;
    private final JsonMapper json;
    private final Clock clock;

    EvidenceDecisions(
            JdbcClient jdbc,
            JdbcTemplate template,
            LostRaces races,
            AttemptReach reach,
            EvidenceStore evidence,
            AnswerStore answers,
            AttemptClosing closing,
            Papers papers,
            AuditLog audit,
            AccessLog access,
            CurrentAccount current,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.races = races;
        this.reach = reach;
        this.evidence = evidence;
        this.answers = answers;
        this.closing = closing;
        this.papers = papers;
        this.audit = audit;
        this.access = access;
        this.current = current;
        this.json = json;
        this.clock = clock;
    }

    /** How many there are in each state that has some. */
    @Transactional(readOnly = true)
    public Map<EvidenceState, Integer> counts() {
        Map<EvidenceState, Integer> counts = new EnumMap<>(EvidenceState.class);
        var mine = reach.mine();
        jdbc.sql("select e.state, count(*) from quizzes_evidence e join quizzes_attempt a on a.id = e.attempt_id"
                        + AttemptReach.JOINS + "where" + AttemptReach.CONDITION + "group by e.state")
                .param("everything", mine.everything())
                .param("units", mine.units())
                .query(row -> {
                    counts.put(EvidenceState.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** At most 200: what waits, the oldest first; or what was decided, the last one first. */
    @Transactional(readOnly = true)
    public List<EvidenceSummary> list(boolean open) {
        var mine = reach.mine();
        return jdbc
                .sql(SUMMARY
                        + (open
                                ? "and e.state = 'OPEN' order by e.received_at, e.id"
                                : "and e.state <> 'OPEN' order by ifnull(e.decided_at, e.last_received_at) desc, e.id")
                        + " limit " + MOST)
                .param("everything", mine.everything())
                .param("units", mine.units())
                .query((row, number) -> found(row))
                .list()
                .stream()
                .map(Found::summary)
                .toList();
    }

    /** Everything that is known of one; none when it is unknown or nobody's that one answers for. Looking is written down. */
    @Transactional
    public Optional<EvidenceDetail> find(EvidenceId id, TruthInWords truth) {
        var found = load(id);
        found.ifPresent(one -> access.seen("quiz.evidence", one.summary().person()));
        return found.map(one -> detail(one, truth));
    }

    /**
     * The answers count from now on, and the attempt is scored anew.
     *
     * @throws AccessDeniedException when one does not answer for the attempt
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public DecideResult accept(EvidenceId id, String reason) {
        return decide(id, EvidenceState.ACCEPTED, reason);
    }

    /**
     * The answers never count.
     *
     * @throws AccessDeniedException when one does not answer for the attempt
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public DecideResult reject(EvidenceId id, String reason) {
        return decide(id, EvidenceState.REJECTED, reason);
    }

    private DecideResult decide(EvidenceId id, EvidenceState how, String reason) {
        var summary = load(id).map(Found::summary)
                .orElseThrow(() -> new AccessDeniedException("no such answers within the own units"));
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a decision without a reason");
        }
        if (summary.person().equals(current.id())) {
            return new DecideResult.OwnAnswers();
        }
        return races.joiningOrRetrying(() -> decide(summary, how, reason));
    }

    private DecideResult decide(EvidenceSummary summary, EvidenceState how, String reason) {
        var id = summary.id();
        var row = lock(summary.attempt());
        if (row.state() == AttemptState.RUNNING && how == EvidenceState.ACCEPTED) {
            return new DecideResult.RunsAgain(row.deadline());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!evidence.decide(id, how, current.id(), now, reason)) {
            return new DecideResult.DecidedBefore(
                    load(id).orElseThrow().summary().state());
        }
        var before = marked(row.id());
        if (how == EvidenceState.ACCEPTED) {
            for (var line : evidence.lines(id)) {
                answers.saveLocked(row.id(), List.of(line.answer()), line.receivedAt());
            }
            closing.close(row, papers.read(row.paper()), row.state(), Objects.requireNonNull(row.endedAt()));
        }
        var after = marked(row.id());
        jdbc.sql("update quizzes_evidence set score_before = ?, score_after = ? where id = ?")
                .param(before.score())
                .param(after.score())
                .param(id.value())
                .update();
        audit.record(AuditEntry.of(
                        how == EvidenceState.ACCEPTED ? "quiz.late-accepted" : "quiz.late-rejected",
                        "quiz-attempt",
                        row.id().value())
                .in(reach.unit(row.id()).orElseThrow())
                .changed(before, after)
                .because(reason));
        return how == EvidenceState.ACCEPTED && before.score() != null && after.score() != null
                ? new DecideResult.Accepted(before.score(), after.score())
                : new DecideResult.Rejected();
    }

    private EvidenceDetail detail(Found found, TruthInWords truth) {
        var row = row(found.summary().attempt(), "");
        var questions = papers.read(row.paper());
        var held = answers.held(row.id()).stream().collect(Collectors.toMap(Held::no, Function.identity()));
        Map<Integer, EvidenceStore.Line> newest = new TreeMap<>();
        evidence.lines(found.summary().id())
                .forEach(line -> newest.put(line.answer().no(), line));
        Map<Integer, Held> merged = new HashMap<>(held);
        newest.forEach(
                (no, line) -> merged.merge(no, held(line), (old, fresh) -> fresh.seq() > old.seq() ? fresh : old));
        var score = Score.of(questions, AnswerStore.answers(List.copyOf(held.values()), questions));
        var wouldBe = Score.of(questions, AnswerStore.answers(List.copyOf(merged.values()), questions));
        var lines = newest.values().stream()
                .map(line -> {
                    var frozen = questions.get(line.answer().no() - 1);
                    var old = held.get(frozen.no());
                    return new Line(
                            frozen.no(),
                            frozen.version().content().question().text(),
                            words(frozen, old, truth),
                            words(frozen, held(line), truth),
                            line.receivedAt(),
                            line.enteredAt(),
                            old == null || line.answer().seq() > old.seq());
                })
                .toList();
        return new EvidenceDetail(
                found.summary(),
                found.startedAt(),
                found.lastContact(),
                found.lastReceived(),
                found.keySeen(),
                found.writtenAt(),
                found.takenBy(),
                score.outOfTen(),
                wouldBe.outOfTen(),
                score.passes(row.passPercent()),
                wouldBe.passes(row.passPercent()),
                found.summary().person().equals(current.id()),
                lines);
    }

    private Held held(EvidenceStore.Line line) {
        var answer = line.answer();
        return new Held(answer.no(), answer.seq(), answer.json() == null ? null : json.readTree(answer.json()));
    }

    private static List<String> words(FrozenQuestion frozen, @Nullable Held held, TruthInWords truth) {
        if (held == null || held.value() == null) {
            return List.of();
        }
        var question = frozen.version().content().question();
        return question.read(held.value())
                .map(answer -> question.inWords(answer, frozen.arrangement(), truth))
                .orElse(List.of());
    }

    private Marked marked(AttemptId attempt) {
        return jdbc.sql("select score, answered from quizzes_attempt where id = ?")
                .param(attempt.value())
                .query((row, number) -> new Marked(row.getBigDecimal(1), row.getInt(2)))
                .single();
    }

    private AttemptRow lock(AttemptId attempt) {
        return row(attempt, " for update");
    }

    private AttemptRow row(AttemptId attempt, String lock) {
        return template.query(
                        "select" + AttemptRow.COLUMNS + "from quizzes_attempt a where a.id = ?" + lock,
                        AttemptRow::of,
                        attempt.value())
                .getFirst();
    }

    private Optional<Found> load(EvidenceId id) {
        var mine = reach.mine();
        return jdbc.sql(SUMMARY + "and e.id = :id")
                .param("everything", mine.everything())
                .param("units", mine.units())
                .param("id", id.value())
                .query((row, number) -> found(row))
                .optional();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new EvidenceSummary(
                        new EvidenceId(row.getObject("id", UUID.class)),
                        EvidenceKind.valueOf(row.getString("kind")),
                        EvidenceState.valueOf(row.getString("state")),
                        new AttemptId(row.getObject("attempt_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("full_name"),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("title"),
                        row.getInt("number"),
                        row.getString("class_name"),
                        Utc.instant(row, "deadline"),
                        Utc.instant(row, "received_at"),
                        row.getInt("answers"),
                        decision(row)),
                Utc.instant(row, "started_at"),
                Utc.instant(row, "last_contact_at"),
                Utc.instant(row, "last_received_at"),
                Utc.instantOrNull(row, "key_seen"),
                Utc.instantOrNull(row, "written_at"),
                row.getString("taken_by"));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        return row.getObject("decided_at") == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        row.getString("decided_by"),
                        Utc.instant(row, "decided_at"),
                        row.getString("reason"),
                        row.getBigDecimal("score_before"),
                        row.getBigDecimal("score_after")));
    }
}
