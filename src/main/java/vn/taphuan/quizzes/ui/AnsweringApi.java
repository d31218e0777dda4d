package vn.taphuan.quizzes.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import vn.taphuan.platform.web.ErrorReference;
import vn.taphuan.quizzes.attempt.AliveResult;
import vn.taphuan.quizzes.attempt.Answering;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.AttemptState;
import vn.taphuan.quizzes.attempt.AttemptToken;
import vn.taphuan.quizzes.attempt.OpenedAttempt;
import vn.taphuan.quizzes.attempt.QuizAttempts;
import vn.taphuan.quizzes.attempt.Refusal;
import vn.taphuan.quizzes.attempt.SaveResult;
import vn.taphuan.quizzes.attempt.SavedAnswer;
import vn.taphuan.quizzes.attempt.SentAnswer;
import vn.taphuan.quizzes.attempt.SubmitResult;

/** The API of the answering page: docs/formats/quiz-api.md. */
@RestController
class AnsweringApi {

    static final String ATTEMPT = "/api/quiz/attempts/*";

    private static final Logger log = LoggerFactory.getLogger(AnsweringApi.class);
    private static final String ATTEMPTS = "/api/quiz/attempts/{attempt}";
    private static final String TOKEN = "Quiz-Attempt-Token";
    private static final int LARGEST_BODY = 256 * 1024;
    private static final int MOST_ANSWERS = 100;
    private static final String RETRY_SECONDS = "2";

    record Access(String token, String logKey) {}

    record Attempt(
            String attempt,
            String title,
            Instant now,
            Instant deadline,
            long graceSeconds,
            String state,
            List<OpenedAttempt.Shown> questions,
            List<OpenedAttempt.Held> answers,
            String layout,
            String navigation,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int at,
            OpenedAttempt.FileKey fileKey) {}

    record Sent(
            @Nullable List<@Nullable SentOne> answers,
            @Nullable Integer at) {}

    record SentOne(int no, long seq, @Nullable JsonNode value) {}

    record Saved(
            Instant now,
            Instant deadline,
            List<SavedAnswer> saved,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> behind) {}

    private record Batch(List<SentAnswer> answers, int at) {}

    record Alive(
            Instant now,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant deadline) {}

    record HandedIn(
            String state,
            Instant at,
            int answered,
            int of,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReceiptFields receipt) {}

    /** What was sent cannot be read; the status says how. */
    private static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final HttpStatus status;

        Unreadable(HttpStatus status) {
            this.status = status;
        }
    }

    private final QuizAttempts attempts;
    private final Answering answering;
    private final JsonMapper json;

    AnsweringApi(QuizAttempts attempts, Answering answering, JsonMapper json) {
        this.attempts = attempts;
        this.answering = answering;
        this.json = json;
    }

    @PostMapping(ATTEMPTS + "/token")
    ResponseEntity<Object> token(@PathVariable String attempt) {
        return AttemptId.parse(attempt)
                .flatMap(attempts::access)
                .map(access -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .<Object>body(new Access(access.token().reveal(), access.logKeyText())))
                .orElseGet(() -> refused(HttpStatus.NOT_FOUND, "unknown"));
    }

    @GetMapping(ATTEMPTS)
    ResponseEntity<Object> open(
            @PathVariable String attempt, @RequestHeader(name = TOKEN, defaultValue = "") String token) {
        var id = AttemptId.parse(attempt);
        var given = AttemptToken.parse(token);
        if (id.isEmpty() || given.isEmpty()) {
            return refused(new Refusal.NoToken());
        }
        return answering
                .open(id.get(), given.get())
                .map(AnsweringApi::opened)
                .orElseGet(() -> refused(new Refusal.NoToken()));
    }

    @PostMapping(ATTEMPTS + "/answers")
    ResponseEntity<Object> save(
            @PathVariable String attempt,
            @RequestHeader(name = TOKEN, defaultValue = "") String token,
            HttpServletRequest request)
            throws IOException, Unreadable {
        var id = AttemptId.parse(attempt);
        var given = AttemptToken.parse(token);
        if (id.isEmpty() || given.isEmpty()) {
            return refused(new Refusal.NoToken());
        }
        var batch = read(request);
        return switch (answering.save(id.get(), given.get(), batch.answers(), batch.at())) {
            case SaveResult.Saved saved ->
                ResponseEntity.ok(new Saved(saved.now(), saved.deadline(), saved.answers(), saved.behind()));
            case Refusal refusal -> refused(refusal);
        };
    }

    @PostMapping(ATTEMPTS + "/submission")
    ResponseEntity<Object> submit(
            @PathVariable String attempt,
            @RequestHeader(name = TOKEN, defaultValue = "") String token,
            HttpServletRequest request)
            throws IOException, Unreadable {
        var id = AttemptId.parse(attempt);
        var given = AttemptToken.parse(token);
        if (id.isEmpty() || given.isEmpty()) {
            return refused(new Refusal.NoToken());
        }
        return switch (answering.submit(id.get(), given.get(), read(request).answers())) {
            case SubmitResult.HandedIn handedIn ->
                ResponseEntity.ok(new HandedIn(
                        word(AttemptState.SUBMITTED),
                        handedIn.at(),
                        handedIn.answered(),
                        handedIn.questions(),
                        handedIn.receipt().map(ReceiptFields::of).orElse(null)));
            case Refusal refusal -> refused(refusal);
        };
    }

    /** Nothing was sent for a while: the device is there, or says that its page is being closed. */
    @PostMapping(ATTEMPTS + "/alive")
    ResponseEntity<Object> alive(
            @PathVariable String attempt,
            @RequestHeader(name = TOKEN, defaultValue = "") String token,
            @RequestParam(defaultValue = "0") int at,
            @RequestParam(defaultValue = "false") boolean leaving) {
        var id = AttemptId.parse(attempt);
        var given = AttemptToken.parse(token);
        if (id.isEmpty() || given.isEmpty()) {
            return refused(new Refusal.NoToken());
        }
        return switch (answering.alive(id.get(), given.get(), at, leaving)) {
            case AliveResult.Heard heard ->
                ResponseEntity.ok(new Alive(heard.now(), heard.deadline().orElse(null)));
            case Refusal refusal -> refused(refusal);
        };
    }

    @ExceptionHandler(Unreadable.class)
    ResponseEntity<Object> unreadable(Unreadable reason) {
        return refused(reason.status, reason.status == HttpStatus.CONTENT_TOO_LARGE ? "large" : "invalid");
    }

    /** The database cannot answer now: the device keeps what it has and tries again. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> unavailable(RuntimeException cause) {
        return busy(cause);
    }

    static ResponseEntity<Object> busy(RuntimeException cause) {
        var reference = ErrorReference.next();
        log.error("reference {}: the quiz API failed", reference, cause);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(Map.of("refused", "busy", "reference", reference));
    }

    private Batch read(HttpServletRequest request) throws IOException, Unreadable {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            throw new Unreadable(HttpStatus.CONTENT_TOO_LARGE);
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new Unreadable(HttpStatus.CONTENT_TOO_LARGE);
        }
        var batch = parse(body);
        List<@Nullable SentOne> sent = batch.answers() == null ? List.of() : batch.answers();
        if (sent.size() > MOST_ANSWERS) {
            throw new Unreadable(HttpStatus.BAD_REQUEST);
        }
        List<SentAnswer> answers = new ArrayList<>(sent.size());
        for (var one : sent) {
            if (one == null) {
                throw new Unreadable(HttpStatus.BAD_REQUEST);
            }
            answers.add(answer(one));
        }
        return new Batch(answers, batch.at() == null ? 0 : batch.at());
    }

    private Sent parse(byte[] body) throws Unreadable {
        try {
            @Nullable Sent sent = json.readValue(body, Sent.class);
            if (sent != null && sent.answers() != null) {
                return sent;
            }
        } catch (JacksonException noJson) {
            // answered below, like JSON of another kind
        }
        throw new Unreadable(HttpStatus.BAD_REQUEST);
    }

    private static SentAnswer answer(SentOne one) {
        return new SentAnswer(one.no(), one.seq(), one.value() == null ? NullNode.getInstance() : one.value());
    }

    private static ResponseEntity<Object> opened(OpenedAttempt attempt) {
        return ResponseEntity.ok(attempt(attempt));
    }

    static Attempt attempt(OpenedAttempt attempt) {
        return new Attempt(
                attempt.id().value().toString(),
                attempt.title(),
                attempt.now(),
                attempt.deadline(),
                attempt.grace().toSeconds(),
                word(attempt.state()),
                attempt.questions(),
                attempt.answers(),
                word(attempt.layout()),
                word(attempt.navigation()),
                attempt.at(),
                attempt.fileKey());
    }

    private static ResponseEntity<Object> refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoToken none -> refused(HttpStatus.UNAUTHORIZED, "token");
            case Refusal.Submitted submitted -> refused(HttpStatus.CONFLICT, "submitted");
            case Refusal.Closed closed ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Map.of("refused", "closed", "deadline", closed.deadline()));
            case Refusal.Late late ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Map.of("refused", "late", "deadline", late.deadline(), "kept", late.kept()));
            case Refusal.Invalid invalid ->
                ResponseEntity.status(HttpStatus.BAD_REQUEST).body(new InvalidAnswer("invalid", invalid.no()));
        };
    }

    private static ResponseEntity<Object> refused(HttpStatus status, String reason) {
        return ResponseEntity.status(status).body(Map.of("refused", reason));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Which question was answered in a way that cannot be an answer to it. */
    private record InvalidAnswer(String refused, int no) {}
}
