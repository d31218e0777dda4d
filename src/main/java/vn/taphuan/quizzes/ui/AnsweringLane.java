package vn.taphuan.quizzes.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import vn.taphuan.quizzes.attempt.AliveResult;
import vn.taphuan.quizzes.attempt.Answering;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.AttemptState;
import vn.taphuan.quizzes.attempt.AttemptToken;
import vn.taphuan.quizzes.attempt.OpenedAttempt;
import vn.taphuan.quizzes.attempt.Refusal;
import vn.taphuan.quizzes.attempt.SaveResult;
import vn.taphuan.quizzes.attempt.SavedAnswer;
import vn.taphuan.quizzes.attempt.SentAnswer;
import vn.taphuan.quizzes.attempt.SubmitResult;

/**
 * What running attempts ask for (docs/formats/quiz-api.md), answered before all other filters: thousands send a small answer every
 * minute, and the way through sessions, headers and MVC costs several times what the answer itself does. Nobody is looked for but the
 * holder of the attempt's token, which {@link Answering} checks; everything else under the address goes on its usual way.
 */
final class AnsweringLane extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final String ATTEMPTS = "/api/quiz/attempts";

    private static final Pattern PATH = Pattern.compile(ATTEMPTS + "/([^/]+)(?:/([a-z]+))?");
    private static final String TOKEN = "Quiz-Attempt-Token";
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            HttpHeaders.CACHE_CONTROL,
            "no-store");
    private static final int LARGEST_BODY = 256 * 1024;
    private static final int MOST_ANSWERS = 100;

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

    private final transient Answering answering;
    private final transient JsonMapper json;

    AnsweringLane(Answering answering, JsonMapper json) {
        this.answering = answering;
        this.json = json;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = PATH.matcher(request.getRequestURI());
        var answer = path.matches()
                ? answer(path.group(1), path.group(2), request)
                : Optional.<ResponseEntity<Object>>empty();
        if (answer.isPresent()) {
            write(answer.get(), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** None for what is somebody else's to answer. */
    private Optional<ResponseEntity<Object>> answer(String attempt, @Nullable String what, HttpServletRequest request)
            throws IOException {
        var token = Objects.requireNonNullElse(request.getHeader(TOKEN), "");
        try {
            return switch (request.getMethod() + " " + Objects.requireNonNullElse(what, "")) {
                case "GET " -> Optional.of(open(attempt, token));
                case "POST answers" -> Optional.of(save(attempt, token, request));
                case "POST submission" -> Optional.of(submit(attempt, token, request));
                case "POST alive" ->
                    Optional.of(alive(
                            attempt,
                            token,
                            number(request.getParameter("at")),
                            Boolean.parseBoolean(request.getParameter("leaving"))));
                default -> Optional.empty();
            };
        } catch (Unreadable reason) {
            return Optional.of(unreadable(reason));
        } catch (DataAccessException | TransactionException unavailable) {
            return Optional.of(AnsweringApi.busy(unavailable));
        }
    }

    private static int number(@Nullable String text) throws Unreadable {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new Unreadable(HttpStatus.BAD_REQUEST);
        }
    }

    private void write(ResponseEntity<Object> answer, HttpServletResponse response) throws IOException {
        var body = json.writeValueAsBytes(Objects.requireNonNull(answer.getBody()));
        response.setStatus(answer.getStatusCode().value());
        HEADERS.forEach(response::setHeader);
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private ResponseEntity<Object> open(String attempt, String token) {
        var id = AttemptId.parse(attempt);
        var given = AttemptToken.parse(token);
        if (id.isEmpty() || given.isEmpty()) {
            return refused(new Refusal.NoToken());
        }
        return answering
                .open(id.get(), given.get())
                .map(AnsweringLane::opened)
                .orElseGet(() -> refused(new Refusal.NoToken()));
    }

    private ResponseEntity<Object> save(String attempt, String token, HttpServletRequest request)
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

    private ResponseEntity<Object> submit(String attempt, String token, HttpServletRequest request)
            throws IOException, Unreadable {
        var id = AttemptId.parse(attempt);
        var given = AttemptToken.parse(token);
        if (id.isEmpty() || given.isEmpty()) {
            return refused(new Refusal.NoToken());
        }
        return switch (answering.submit(id.get(), given.get(), read(request).answers())) {
            case SubmitResult.HandedIn handedIn ->
                ResponseEntity.ok(new HandedIn(
                        AnsweringApi.word(AttemptState.SUBMITTED),
                        handedIn.at(),
                        handedIn.answered(),
                        handedIn.questions(),
                        handedIn.receipt().map(ReceiptFields::of).orElse(null)));
            case Refusal refusal -> refused(refusal);
        };
    }

    /** Nothing was sent for a while: the device is there, or says that its page is being closed. */
    private ResponseEntity<Object> alive(String attempt, String token, int at, boolean leaving) {
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

    private static ResponseEntity<Object> unreadable(Unreadable reason) {
        return AnsweringApi.refused(reason.status, reason.status == HttpStatus.CONTENT_TOO_LARGE ? "large" : "invalid");
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
        return ResponseEntity.ok(AnsweringApi.attempt(attempt));
    }

    private static ResponseEntity<Object> refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoToken none -> AnsweringApi.refused(HttpStatus.UNAUTHORIZED, "token");
            case Refusal.Submitted submitted -> AnsweringApi.refused(HttpStatus.CONFLICT, "submitted");
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

    /** Which question was answered in a way that cannot be an answer to it. */
    private record InvalidAnswer(String refused, int no) {}
}
