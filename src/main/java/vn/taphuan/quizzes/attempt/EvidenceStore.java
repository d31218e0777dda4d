package vn.taphuan.quizzes.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.attempt.AnswerReading.Checked;

/**
 * Answers on disk that do not count by themselves. Whoever writes here has locked the row of the attempt, so that what arrives, what
 * is decided and what is scored never cross.
 */
@Component
class EvidenceStore {

    /** Packets that follow the first one so closely are one matter; later ones are decided apart. */
    private static final Duration ONE_MATTER = Duration.ofMinutes(5);
    /** A device keeps one answer to a question; whoever sends more fills no disk. */
    private static final int MOST_PER_QUESTION = 5;

    /** An answer as it came. @param enteredAt by the clock of the device, where it said so */
    record Line(
            Checked answer, Instant receivedAt, @Nullable Instant enteredAt) {}

    /** What a file says of itself. */
    record File(byte[] fingerprint, Instant writtenAt, AccountId takenBy) {}

    private final JdbcTemplate jdbc;

    EvidenceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what came late. @return those of them that are on disk now, here or before; others found no room */
    List<Checked> keepLate(AttemptRow locked, List<Checked> late, Instant now) {
        var known = sequences(locked.id());
        List<Checked> kept = new ArrayList<>();
        List<Line> fresh = new ArrayList<>();
        for (var answer : late) {
            var before = known.getOrDefault(answer.no(), List.of());
            if (before.contains(answer.seq())) {
                kept.add(answer);
            } else if (before.size() < MOST_PER_QUESTION) {
                kept.add(answer);
                fresh.add(new Line(answer, now, null));
            }
        }
        if (!fresh.isEmpty()) {
            add(openMatter(locked, now), fresh);
        }
        return kept;
    }

    /** Keeps what a file brought; none when the same answers came before. */
    Optional<EvidenceId> keepFile(AttemptRow locked, List<Line> answers, File file, Instant now) {
        var id = new EvidenceId(Ids.next());
        try {
            insert(id, locked, EvidenceKind.FILE, now, file);
        } catch (DuplicateKeyException before) {
            return Optional.empty();
        }
        add(id, answers);
        return Optional.of(id);
    }

    /** Late answers to attempts that have more time now: those that it covers count, as if they had come in time from the beginning. */
    void countWithin(Collection<UUID> attempts) {
        var among = String.join(", ", Collections.nCopies(attempts.size(), "?"));
        jdbc.update("""
                insert into quizzes_answer (attempt_id, no, seq, value, saved_at)
                select a.id, l.no, l.seq, l.value, l.received_at from quizzes_late_answer l
                join quizzes_evidence e on e.id = l.evidence_id and e.kind = 'LATE' and e.state = 'OPEN'
                join quizzes_attempt a on a.id = e.attempt_id and a.state = 'RUNNING'
                where e.last_received_at <= a.deadline + interval a.grace_seconds second and a.id in (%s) order by l.seq
                """.formatted(among) + AnswerStore.KEEP_HIGHER, attempts.toArray());
        jdbc.update("""
                update quizzes_evidence e join quizzes_attempt a on a.id = e.attempt_id set e.state = 'COUNTED'
                where e.kind = 'LATE' and e.state = 'OPEN' and a.state = 'RUNNING'
                  and e.last_received_at <= a.deadline + interval a.grace_seconds second and a.id in (%s)""".formatted(among), attempts.toArray());
    }

    /** The lines of one matter, by question and sequence. */
    List<Line> lines(EvidenceId id) {
        return jdbc.query(
                "select no, seq, value, received_at, entered_at from quizzes_late_answer where evidence_id = ? order by no, seq",
                (row, number) -> new Line(
                        new Checked(row.getInt(1), row.getLong(2), row.getString(3)),
                        Utc.instant(row, 4),
                        Utc.instantOrNull(row, 5)),
                id.value());
    }

    /** The decision, once. @return whether it was open until now */
    boolean decide(EvidenceId id, EvidenceState how, AccountId by, Instant at, String reason) {
        return jdbc.update(
                        "update quizzes_evidence set state = ?, decided_by = ?, decided_at = ?, reason = ? where id = ? and state = 'OPEN'",
                        how.name(),
                        by.value(),
                        Utc.of(at),
                        reason,
                        id.value())
                == 1;
    }

    /** The matter to which packets of now belong. */
    private EvidenceId openMatter(AttemptRow locked, Instant now) {
        var open = jdbc.query(
                "select id from quizzes_evidence where attempt_id = ? and kind = 'LATE' and state = 'OPEN' and received_at > ?",
                (row, number) -> new EvidenceId(row.getObject(1, UUID.class)),
                locked.id().value(),
                Utc.of(now.minus(ONE_MATTER)));
        if (!open.isEmpty()) {
            jdbc.update(
                    "update quizzes_evidence set last_received_at = ? where id = ?",
                    Utc.of(now),
                    open.getFirst().value());
            return open.getFirst();
        }
        var id = new EvidenceId(Ids.next());
        insert(id, locked, EvidenceKind.LATE, now, null);
        return id;
    }

    private void insert(EvidenceId id, AttemptRow locked, EvidenceKind kind, Instant now, @Nullable File file) {
        jdbc.update(
                """
                insert into quizzes_evidence (id, attempt_id, kind, state, received_at, last_received_at, last_contact_at, fingerprint,
                  written_at, taken_by)
                values (?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?)""",
                id.value(),
                locked.id().value(),
                kind.name(),
                Utc.of(now),
                Utc.of(now),
                Utc.of(lastContact(locked)),
                file == null ? null : file.fingerprint(),
                file == null ? null : Utc.of(file.writtenAt()),
                file == null ? null : file.takenBy().value());
    }

    /** When the server last heard of the attempt while its time ran. */
    private Instant lastContact(AttemptRow attempt) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select greatest(a.started_at,
                  ifnull((select max(saved_at) from quizzes_answer where attempt_id = a.id), a.started_at),
                  ifnull((select heard_at from quizzes_presence where attempt_id = a.id and heard_at <= ?), a.started_at),
                  ifnull((select max(issued_at) from quizzes_attempt_token where attempt_id = a.id and issued_at <= ?), a.started_at))
                from quizzes_attempt a where a.id = ?""",
                (row, number) -> Utc.instant(row, 1),
                Utc.of(attempt.deadline().plus(attempt.grace())),
                Utc.of(attempt.deadline().plus(attempt.grace())),
                attempt.id().value()));
    }

    private Map<Integer, List<Long>> sequences(AttemptId attempt) {
        Map<Integer, List<Long>> known = new HashMap<>();
        jdbc.query(
                "select l.no, l.seq from quizzes_late_answer l join quizzes_evidence e on e.id = l.evidence_id"
                        + " where e.attempt_id = ? and e.kind = 'LATE'",
                row -> {
                    known.computeIfAbsent(row.getInt(1), first -> new ArrayList<>())
                            .add(row.getLong(2));
                },
                attempt.value());
        return known;
    }

    private void add(EvidenceId id, List<Line> lines) {
        List<@Nullable Object> arguments = new ArrayList<>(6 * lines.size());
        for (var line : lines) {
            arguments.add(id.value());
            arguments.add(line.answer().no());
            arguments.add(line.answer().seq());
            arguments.add(line.answer().json());
            arguments.add(Utc.of(line.receivedAt()));
            arguments.add(line.enteredAt() == null ? null : Utc.of(line.enteredAt()));
        }
        jdbc.update(
                "insert into quizzes_late_answer (evidence_id, no, seq, value, received_at, entered_at) values "
                        + String.join(", ", Collections.nCopies(lines.size(), "(?, ?, ?, ?, ?, ?)")),
                arguments.toArray());
    }
}
