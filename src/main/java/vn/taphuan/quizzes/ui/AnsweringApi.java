package vn.taphuan.quizzes.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.taphuan.platform.web.ErrorReference;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.OpenedAttempt;
import vn.taphuan.quizzes.attempt.QuizAttempts;

/** The token with which the answering page does everything else: {@link AnsweringLane}, docs/formats/quiz-api.md. */
@RestController
class AnsweringApi {

    private static final Logger log = LoggerFactory.getLogger(AnsweringApi.class);
    private static final String ATTEMPT = AnsweringLane.ATTEMPTS + "/{attempt}";
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

    private final QuizAttempts attempts;

    AnsweringApi(QuizAttempts attempts) {
        this.attempts = attempts;
    }

    @PostMapping(ATTEMPT + "/token")
    ResponseEntity<Object> token(@PathVariable String attempt) {
        return AttemptId.parse(attempt)
                .flatMap(attempts::access)
                .map(access -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .<Object>body(new Access(access.token().reveal(), access.logKeyText())))
                .orElseGet(() -> refused(HttpStatus.NOT_FOUND, "unknown"));
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

    static ResponseEntity<Object> refused(HttpStatus status, String reason) {
        return ResponseEntity.status(status).body(Map.of("refused", reason));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
