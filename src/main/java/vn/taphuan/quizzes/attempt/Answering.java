package vn.taphuan.quizzes.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.Open;
import vn.taphuan.quizzes.attempt.AnswerReading.Batch;
import vn.taphuan.quizzes.attempt.AnswerReading.Checked;
import vn.taphuan.quizzes.attempt.SaveResult.Saved;
import vn.taphuan.quizzes.attempt.SubmitResult.HandedIn;
import vn.taphuan.quizzes.bank.Navigation;

/**
 * Answering one's own attempt by its token: see docs/formats/quiz-api.md. What is acknowledged is committed; each call decides
 * anew, in the database, whether token, sign-in, attempt and time still hold. The questions behind a token are remembered, since
 * they never change.
 */
@Open("guarded by the attempt's token, which is bound to account, attempt and sign-in")
@Service
@Transactional(propagation = Propagation.NEVER)
public class Answering {

    private static final int TOKENS_REMEMBERED = 20_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private record Known(AttemptId attempt, List<FrozenQuestion> questions, boolean inOrder) {}

    private final Cache<ByteBuffer, Known> known = Caffeine.newBuilder()
            .maximumSize(TOKENS_REMEMBERED)
            .expireAfterAccess(REMEMBERED)
            .build();
    private final JdbcTemplate jdbc;
    private final LostRaces races;
    private final AnswerStore answers;
    private final AttemptClosing closing;
    private final LateAnswers late;
    private final ReceiptBook receipts;
    private final QuizKeys keys;
    private final Papers papers;
    private final Presence presence;
    private final InOrder order;
    private final JsonMapper json;
    private final Clock clock;

    Answering(
            JdbcTemplate jdbc,
            LostRaces races,
            AnswerStore answers,
            AttemptClosing closing,
            LateAnswers late,
            ReceiptBook receipts,
            QuizKeys keys,
            Papers papers,
            Presence presence,
            InOrder order,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.races = races;
        this.answers = answers;
        this.closing = closing;
        this.late = late;
        this.receipts = receipts;
        this.keys = keys;
        this.papers = papers;
        this.presence = presence;
        this.order = order;
        this.json = json;
        this.clock = clock;
    }

    /** The attempt as this person sees it; none without a token that holds. */
    public Optional<OpenedAttempt> open(AttemptId attempt, AttemptToken token) {
        var row = find(attempt, token);
        if (row != null && row.isOverdue(now())) {
            closing.expire(attempt);
            row = find(attempt, token);
        }
        return Optional.ofNullable(row).map(found -> open(found, token));
    }

    /**
     * Saves a batch: any order, any number of times; an empty one asks whether the attempt still runs.
     *
     * @param at number of the question that the person is at, or 0. Where questions are answered in order it is kept on disk, and
     *     those before it cannot change any more; else it only tells another device where to go on.
     */
    public SaveResult save(AttemptId attempt, AttemptToken token, List<SentAnswer> sent, int at) {
        var questions = questions(attempt, token);
        if (questions == null) {
            return new Refusal.NoToken();
        }
        return switch (AnswerReading.check(sent, questions, json)) {
            case Batch.Bad bad -> new Refusal.Invalid(bad.no());
            case Batch.Good good when isInOrder(token) -> saveInOrder(attempt, token, questions, good.answers(), at);
            case Batch.Good good -> keep(attempt, token, questions, good.answers(), at);
        };
    }

    private SaveResult keep(
            AttemptId attempt, AttemptToken token, List<FrozenQuestion> questions, List<Checked> good, int at) {
        return good.isEmpty()
                ? state(attempt, token, at)
                : store(attempt, token.hash(), good, at)
                        .orElseGet(() -> races.retrying(() -> notSaved(attempt, token, questions, good)));
    }

    private SaveResult saveInOrder(
            AttemptId attempt, AttemptToken token, List<FrozenQuestion> questions, List<Checked> good, int at) {
        var sorted = order.sort(attempt, good);
        var result = keep(attempt, token, questions, sorted.open(), at);
        if (!(result instanceof Saved saved)) {
            return result;
        }
        order.reached(attempt, at);
        return saved.and(sorted.held(), sorted.behind());
    }

    /**
     * A device says that it is still there, or that its page is being closed. Asks no database once the token is known; whether it
     * still holds is decided by the next save.
     */
    public AliveResult alive(AttemptId attempt, AttemptToken token, int at, boolean leaving) {
        if (questions(attempt, token) == null) {
            return new Refusal.NoToken();
        }
        var now = now();
        return new AliveResult.Heard(now, presence.alive(attempt, now, at, leaving));
    }

    /** Takes what was not sent yet, ends the attempt and scores it; the second time says the same again. */
    public SubmitResult submit(AttemptId attempt, AttemptToken token, List<SentAnswer> sent) {
        var questions = questions(attempt, token);
        if (questions == null) {
            return new Refusal.NoToken();
        }
        return switch (AnswerReading.check(sent, questions, json)) {
            case Batch.Bad bad -> new Refusal.Invalid(bad.no());
            case Batch.Good good -> {
                var result = races.retrying(() -> submit(attempt, token, questions, good.answers()));
                if (result instanceof HandedIn) {
                    presence.ended(attempt, AttemptState.SUBMITTED);
                }
                yield result;
            }
        };
    }

    private SubmitResult submit(
            AttemptId attempt, AttemptToken token, List<FrozenQuestion> questions, List<Checked> last) {
        var row = lock(attempt, token);
        if (row == null) {
            return new Refusal.NoToken();
        }
        var now = now();
        if (row.state() == AttemptState.SUBMITTED && row.endedAt() != null) {
            return new HandedIn(row.endedAt(), row.answered(), row.questions(), receipts.latest(attempt));
        }
        if (ended(row, questions, now)) {
            return late.keep(row, last, now);
        }
        answers.saveLocked(
                attempt,
                row.navigation() == Navigation.IN_ORDER
                        ? order.sort(attempt, last).open()
                        : last,
                now);
        var score = closing.close(row, questions, AttemptState.SUBMITTED, now);
        return new HandedIn(now, score.answered(), row.questions(), receipts.latest(attempt));
    }

    private Optional<SaveResult> store(AttemptId attempt, byte[] token, List<Checked> good, int at) {
        return races.repeating(() -> {
            var now = now();
            var saved = answers.save(attempt, token, good, now);
            saved.ifPresent(kept -> presence.saved(attempt, now, kept.deadline(), good, at));
            return saved.map(kept -> new Saved(now, kept.deadline(), kept.answers()));
        });
    }

    /** Why nothing was saved; what came too late is kept as evidence. */
    private SaveResult notSaved(
            AttemptId attempt, AttemptToken token, List<FrozenQuestion> questions, List<Checked> sent) {
        var row = lock(attempt, token);
        if (row == null) {
            return new Refusal.NoToken();
        }
        if (row.state() == AttemptState.SUBMITTED) {
            return new Refusal.Submitted();
        }
        var now = now();
        if (!ended(row, questions, now)) {
            throw new IllegalStateException("an attempt that runs took no answer");
        }
        return late.keep(row, sent, now);
    }

    /** Whether the time of a locked attempt was over without anybody handing it in; then it has ended now. */
    private boolean ended(AttemptRow locked, List<FrozenQuestion> questions, Instant now) {
        if (locked.isOverdue(now)) {
            closing.close(locked, questions, AttemptState.EXPIRED, locked.deadline());
            return true;
        }
        return locked.state() == AttemptState.EXPIRED;
    }

    private SaveResult state(AttemptId attempt, AttemptToken token, int at) {
        var row = find(attempt, token);
        var now = now();
        if (row == null) {
            return new Refusal.NoToken();
        }
        if (row.state() == AttemptState.SUBMITTED) {
            return new Refusal.Submitted();
        }
        if (row.state() == AttemptState.EXPIRED || row.isOverdue(now)) {
            return new Refusal.Closed(row.deadline());
        }
        presence.saved(attempt, now, row.deadline(), List.of(), at);
        return new Saved(now, row.deadline(), List.of());
    }

    /** What a device sees of an attempt that has begun this moment. */
    OpenedAttempt begun(AttemptRow row, AttemptToken token) {
        return open(row, token, List.of(), 0);
    }

    private OpenedAttempt open(AttemptRow row, AttemptToken token) {
        return row.state() == AttemptState.RUNNING
                ? open(row, token, answers.held(row.id()), at(row))
                : open(row, token, List.of(), 0);
    }

    private OpenedAttempt open(AttemptRow row, AttemptToken token, List<OpenedAttempt.Held> held, int at) {
        boolean running = row.state() == AttemptState.RUNNING;
        if (running) {
            presence.opened(row.id(), now(), row.deadline(), answered(held));
        }
        return new OpenedAttempt(
                row.id(),
                row.title(),
                now(),
                row.deadline(),
                row.grace(),
                row.state(),
                running ? remember(row, token).stream().map(Answering::shown).toList() : List.of(),
                held,
                row.layout(),
                row.navigation(),
                at,
                keys.fileKey());
    }

    private int at(AttemptRow row) {
        return row.navigation() == Navigation.IN_ORDER
                ? order.place(row.id())
                : presence.of(row.id()).map(Presence.Seen::at).orElse(0);
    }

    private static List<Integer> answered(List<OpenedAttempt.Held> held) {
        return held.stream()
                .filter(answer -> answer.value() != null)
                .map(OpenedAttempt.Held::no)
                .toList();
    }

    private static OpenedAttempt.Shown shown(FrozenQuestion frozen) {
        var question = frozen.version().content().question();
        return new OpenedAttempt.Shown(
                frozen.no(),
                question.kind(),
                question.text(),
                question.options(frozen.arrangement()),
                question.given());
    }

    private @Nullable List<FrozenQuestion> questions(AttemptId attempt, AttemptToken token) {
        var remembered = known.getIfPresent(ByteBuffer.wrap(token.hash()));
        if (remembered != null) {
            return remembered.attempt().equals(attempt) ? remembered.questions() : null;
        }
        var row = find(attempt, token);
        if (row == null) {
            return null;
        }
        if (row.state() == AttemptState.RUNNING) {
            presence.opened(attempt, now(), row.deadline(), answered(answers.held(attempt)));
        }
        return remember(row, token);
    }

    /** Of a token whose questions were just looked up. */
    private boolean isInOrder(AttemptToken token) {
        var remembered = known.getIfPresent(ByteBuffer.wrap(token.hash()));
        return remembered != null && remembered.inOrder();
    }

    private List<FrozenQuestion> remember(AttemptRow row, AttemptToken token) {
        var questions = papers.read(row.paper());
        known.put(
                ByteBuffer.wrap(token.hash()), new Known(row.id(), questions, row.navigation() == Navigation.IN_ORDER));
        return questions;
    }

    private @Nullable AttemptRow find(AttemptId attempt, AttemptToken token) {
        return find(attempt, token, "");
    }

    private @Nullable AttemptRow lock(AttemptId attempt, AttemptToken token) {
        return find(attempt, token, "for update");
    }

    private @Nullable AttemptRow find(AttemptId attempt, AttemptToken token, String lock) {
        var rows = jdbc.query(
                "select" + AttemptRow.COLUMNS + AnswerStore.TOKEN + AnswerStore.HELD + lock,
                AttemptRow::of,
                token.hash(),
                attempt.value());
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** In milliseconds: what is told to a device is exactly what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
