package vn.taphuan.quizzes.attempt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.quizzes.attempt.AnswerReading.Batch;
import vn.taphuan.quizzes.attempt.AnswerReading.Checked;
import vn.taphuan.quizzes.attempt.OpenedAttempt.Held;
import vn.taphuan.quizzes.attempt.QuizKeys.Purpose;

/**
 * Takes the files that people saved while the server stayed away. A file proves to which attempt it belongs, since only a device
 * that was given the key of that attempt's log can mark it; it does not prove when it was written. So it is kept as evidence.
 */
@Service
@PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
public class AnswerFiles {

    /** Far more than a hundred answers need. */
    public static final int LARGEST = 256 * 1024;

    private static final int MOST_ANSWERS = 100;

    /** A file that is genuine, with the row of its attempt. */
    private record Genuine(AttemptRow row, UnitId unit, AnswerFile.Content content, Instant writtenAt) {}

    private final JdbcTemplate jdbc;
    private final LostRaces races;
    private final AttemptReach reach;
    private final QuizKeys keys;
    private final QuizSecret secret;
    private final Papers papers;
    private final AnswerStore answers;
    private final EvidenceStore evidence;
    private final AttemptClosing closing;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final JsonMapper json;
    private final Clock clock;

    AnswerFiles(
            JdbcTemplate jdbc,
            LostRaces races,
            AttemptReach reach,
            QuizKeys keys,
            QuizSecret secret,
            Papers papers,
            AnswerStore answers,
            EvidenceStore evidence,
            AttemptClosing closing,
            AuditLog audit,
            CurrentAccount current,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.races = races;
        this.reach = reach;
        this.keys = keys;
        this.secret = secret;
        this.papers = papers;
        this.answers = answers;
        this.evidence = evidence;
        this.closing = closing;
        this.audit = audit;
        this.current = current;
        this.json = json;
        this.clock = clock;
    }

    /** Checks a file and keeps what it brings; deciding on it is another step. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public TakeFileResult take(byte[] file) {
        var envelope = file.length > LARGEST ? Optional.<AnswerFile.Envelope>empty() : AnswerFile.read(file, json);
        if (envelope.isEmpty()) {
            return new TakeFileResult.Damaged();
        }
        var key = keys.find(Purpose.ANSWER_FILE, envelope.get().key());
        if (key.isEmpty()) {
            return new TakeFileResult.OtherServer();
        }
        var inner = AnswerFile.open(envelope.get(), key.get().secret(), json);
        var content = inner.flatMap(opened -> AnswerFile.content(opened, json));
        if (inner.isEmpty() || content.isEmpty()) {
            return new TakeFileResult.Altered();
        }
        var attempt = AttemptId.parse(content.get().attempt());
        var unit = attempt.flatMap(reach::unit);
        if (attempt.isEmpty() || unit.isEmpty()) {
            return new TakeFileResult.Foreign();
        }
        closing.expire(attempt.get());
        return races.joiningOrRetrying(() -> take(attempt.get(), unit.get(), inner.get(), content.get()));
    }

    private TakeFileResult take(AttemptId attempt, UnitId unit, AnswerFile.Inner inner, AnswerFile.Content content) {
        var row = lock(attempt);
        var account = AccountId.parse(content.account());
        if (account.isEmpty()
                || !account.get().equals(row.account())
                || !AnswerFile.isMarkedBy(secret.logKey(row.account(), attempt), inner)) {
            return altered(row, unit);
        }
        var questions = papers.read(row.paper());
        var writtenAt = instant(content.written());
        var lines = writtenAt.isEmpty() ? Optional.<List<EvidenceStore.Line>>empty() : lines(content, questions);
        if (lines.isEmpty() || writtenAt.isEmpty()) {
            return altered(row, unit);
        }
        if (row.state() == AttemptState.SUBMITTED) {
            return new TakeFileResult.HandedIn(Objects.requireNonNull(row.endedAt()));
        }
        if (row.state() == AttemptState.RUNNING) {
            return new TakeFileResult.StillRuns(row.deadline());
        }
        return keep(new Genuine(row, unit, content, writtenAt.get()), lines.get());
    }

    private TakeFileResult keep(Genuine file, List<EvidenceStore.Line> lines) {
        var row = file.row();
        var fingerprint = fingerprint(lines);
        var before = before(row.id(), fingerprint);
        if (before.isPresent()) {
            return new TakeFileResult.Twice(before.get());
        }
        var held = answers.held(row.id()).stream().collect(Collectors.toMap(Held::no, Function.identity()));
        var fresh = lines.stream()
                .filter(line -> isNewer(line.answer(), held.get(line.answer().no())))
                .toList();
        if (fresh.isEmpty()) {
            return new TakeFileResult.NothingNew();
        }
        var now = now();
        var kept =
                evidence.keepFile(row, fresh, new EvidenceStore.File(fingerprint, file.writtenAt(), current.id()), now);
        kept.ifPresent(id -> audit.record(
                AuditEntry.of("quiz.file-taken", "quiz-attempt", row.id().value())
                        .in(file.unit())));
        return kept.<TakeFileResult>map(TakeFileResult.Taken::new)
                .orElseGet(() ->
                        new TakeFileResult.Twice(before(row.id(), fingerprint).orElseThrow()));
    }

    /** Somebody tried: that is worth a line in the audit log. */
    private TakeFileResult altered(AttemptRow row, UnitId unit) {
        audit.record(AuditEntry.of("quiz.file-refused", "quiz-attempt", row.id().value())
                .in(unit));
        return new TakeFileResult.Altered();
    }

    private static boolean isNewer(Checked answer, @Nullable Held held) {
        return held == null || answer.seq() > held.seq();
    }

    /** None when some answer cannot be one to its question: no page of ours has written it. */
    private Optional<List<EvidenceStore.Line>> lines(AnswerFile.Content content, List<FrozenQuestion> questions) {
        if (content.answers().size() > MOST_ANSWERS) {
            return Optional.empty();
        }
        List<SentAnswer> sent = new ArrayList<>();
        Map<Integer, Instant> enteredAt = new HashMap<>();
        for (var entry : content.answers()) {
            var one = Objects.requireNonNull(entry);
            sent.add(new SentAnswer(one.no(), one.seq(), one.value() == null ? NullNode.getInstance() : one.value()));
            instant(one.at()).ifPresent(at -> enteredAt.put(one.no(), at));
        }
        var now = now();
        return AnswerReading.check(sent, questions, json) instanceof Batch.Good good
                ? Optional.of(good.answers().stream()
                        .map(answer -> new EvidenceStore.Line(answer, now, enteredAt.get(answer.no())))
                        .toList())
                : Optional.empty();
    }

    private Optional<EvidenceId> before(AttemptId attempt, byte[] fingerprint) {
        return jdbc
                .query(
                        "select id from quizzes_evidence where attempt_id = ? and fingerprint = ?",
                        (row, number) -> new EvidenceId(row.getObject(1, UUID.class)),
                        attempt.value(),
                        fingerprint)
                .stream()
                .findFirst();
    }

    private AttemptRow lock(AttemptId attempt) {
        return jdbc.query(
                        "select" + AttemptRow.COLUMNS + "from quizzes_attempt a where a.id = ? for update",
                        AttemptRow::of,
                        attempt.value())
                .getFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Saved twice by the same page it is another file with the same answers. */
    private static byte[] fingerprint(List<EvidenceStore.Line> lines) {
        var text = lines.stream()
                .map(EvidenceStore.Line::answer)
                .map(answer -> answer.no() + ":" + answer.seq() + ":" + answer.json() + "\n")
                .collect(Collectors.joining());
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A clock of a device may say anything; what a database cannot hold is nothing. */
    private static Optional<Instant> instant(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(Instant::parse)
                    .filter(at -> at.isAfter(Instant.EPOCH) && at.isBefore(Instant.parse("9000-01-01T00:00:00Z")))
                    .map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
