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

    private record Known(AttemptId attempt, List<FrozenQuestion> questions) {}

    private final Cache<ByteBuffer, Known> known = Caffeine.newBuilder()
            .maximumSize(TOKENS_REMEMBERED)
            .expireAfterAccess(REMEMBERED)
            .build();
    private final JdbcTemplate jdbc;
    private final LostRaces races;
    private final AnswerStore answers;
    private final AttemptClosing closing;
    private final Papers papers;
    private final Presence presence;
    private final JsonMapper json;
    private final Clock clock;

    Answering(
            JdbcTemplate jdbc,
            LostRaces races,
            AnswerStore answers,
            AttemptClosing closing,
            Papers papers,
            Presence presence,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.races = races;
        this.answers = answers;
        this.closing = closing;
        this.papers = papers;
        this.presence = presence;
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

    /** Saves a batch: any order, any number of times; an empty one asks whether the attempt still runs. */
    public SaveResult save(AttemptId attempt, AttemptToken token, List<SentAnswer> sent) {
        var questions = questions(attempt, token);
        if (questions == null) {
            return new Refusal.NoToken();
        }
        return switch (AnswerReading.check(sent, questions, json)) {
            case Batch.Bad bad -> new Refusal.Invalid(bad.no());
            case Batch.Good good when good.answers().isEmpty() -> state(attempt, token);
            case Batch.Good good ->
                save(attempt, token.hash(), good.answers()).orElseGet(() -> refusal(attempt, token));
        };
    }

    /**
     * A device says that it is still there, or that its page is being closed. Asks no database once the token is known; whether it
     * still holds is decided by the next save.
     */
    public AliveResult alive(AttemptId attempt, AttemptToken token, boolean leaving) {
        if (questions(attempt, token) == null) {
            return new Refusal.NoToken();
        }
        var now = now();
        return new AliveResult.Heard(now, presence.alive(attempt, now, leaving));
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
            return new HandedIn(row.endedAt(), row.answered(), row.questions());
        }
        if (row.state() == AttemptState.EXPIRED) {
            return new Refusal.Closed(row.deadline());
        }
        if (row.isOverdue(now)) {
            closing.close(row, questions, AttemptState.EXPIRED, row.deadline());
            return new Refusal.Closed(row.deadline());
        }
        answers.saveLocked(attempt, last, now);
        var score = closing.close(row, questions, AttemptState.SUBMITTED, now);
        return new HandedIn(now, score.answered(), row.questions());
    }

    private Optional<SaveResult> save(AttemptId attempt, byte[] token, List<Checked> good) {
        return races.repeating(() -> {
            var now = now();
            var saved = answers.save(attempt, token, good, now);
            saved.ifPresent(kept -> presence.saved(attempt, now, kept.deadline(), good));
            return saved.map(kept -> new Saved(now, kept.deadline(), kept.answers()));
        });
    }

    /** Why nothing was saved. */
    private SaveResult refusal(AttemptId attempt, AttemptToken token) {
        var state = state(attempt, token);
        if (state instanceof Saved) {
            throw new IllegalStateException("an attempt that runs took no answer");
        }
        return state;
    }

    private SaveResult state(AttemptId attempt, AttemptToken token) {
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
        presence.saved(attempt, now, row.deadline(), List.of());
        return new Saved(now, row.deadline(), List.of());
    }

    /** What a device sees of an attempt that has begun this moment. */
    OpenedAttempt begun(AttemptRow row, AttemptToken token) {
        return open(row, token, List.of());
    }

    private OpenedAttempt open(AttemptRow row, AttemptToken token) {
        return open(row, token, row.state() == AttemptState.RUNNING ? answers.held(row.id()) : List.of());
    }

    private OpenedAttempt open(AttemptRow row, AttemptToken token, List<OpenedAttempt.Held> held) {
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
                held);
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
                frozen.no(), question.kind(), question.text(), question.options(frozen.arrangement()));
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

    private List<FrozenQuestion> remember(AttemptRow row, AttemptToken token) {
        var questions = papers.read(row.paper());
        known.put(ByteBuffer.wrap(token.hash()), new Known(row.id(), questions));
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
