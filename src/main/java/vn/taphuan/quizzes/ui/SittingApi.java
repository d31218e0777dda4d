package vn.taphuan.quizzes.ui;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.PreparedAttempts.Entered;
import vn.taphuan.quizzes.sitting.SiteState;
import vn.taphuan.quizzes.sitting.SittingStarts;
import vn.taphuan.quizzes.sitting.SittingStatus;
import vn.taphuan.quizzes.sitting.SittingStatus.Asking;
import vn.taphuan.quizzes.sitting.StartSittingResult;

/** The API of the waiting page: docs/formats/quiz-sittings.md. */
@RestController
class SittingApi {

    static final String STATE = "/api/quiz/sittings/*/state";

    private static final int LONGEST_CODE = 40;

    record Wish(@Nullable String entryCode) {}

    record Started(String attempt, String token, String logKey, AnsweringApi.Attempt opened) {}

    record State(
            Instant now,
            String state,
            Instant opensAt,
            Instant closesAt,
            @Nullable Instant openedAt,
            int given) {}

    /** Why somebody cannot begin; times are the server's. */
    record Refused(
            String refused,
            @Nullable Instant now,
            @Nullable Instant at,
            @Nullable Integer left,
            @Nullable UUID last) {

        static Refused because(String word) {
            return new Refused(word, null, null, null, null);
        }

        static Refused at(String word, Instant now, @Nullable Instant at) {
            return new Refused(word, now, at, null, null);
        }

        static Refused left(String word, int left) {
            return new Refused(word, null, null, left, null);
        }
    }

    private final SittingStarts starts;
    private final SittingStatus status;

    SittingApi(SittingStarts starts, SittingStatus status) {
        this.starts = starts;
        this.status = status;
    }

    @PostMapping("/api/quiz/sittings/{sitting}/start")
    ResponseEntity<Object> start(@PathVariable String sitting, @RequestBody(required = false) @Nullable Wish wish) {
        var code = wish == null || wish.entryCode() == null ? "" : wish.entryCode();
        return SittingId.parse(sitting)
                .map(id -> answer(starts.start(id, code.substring(0, Math.min(code.length(), LONGEST_CODE)))))
                .orElseGet(() -> refused(HttpStatus.NOT_FOUND, Refused.because("unknown")));
    }

    /** Asked by everybody in the hall every few seconds; answers all alike. */
    @GetMapping("/api/quiz/sittings/{sitting}/state")
    ResponseEntity<Object> state(
            @PathVariable String sitting,
            @RequestParam Optional<String> place,
            @RequestParam Optional<String> room,
            @RequestParam Optional<String> person) {
        var asking = new Asking(
                place.flatMap(PlaceId::parse), room.flatMap(RoomId::parse), person.flatMap(AccountId::parse));
        return SittingId.parse(sitting)
                .flatMap(id -> status.of(id, asking))
                .map(now -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .<Object>body(new State(
                                now.now(),
                                word(now.state()),
                                now.opensAt(),
                                now.closesAt(),
                                now.openedAt(),
                                now.given())))
                .orElseGet(() -> refused(HttpStatus.NOT_FOUND, Refused.because("unknown")));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> unavailable(RuntimeException cause) {
        return AnsweringApi.busy(cause);
    }

    static String word(SiteState state) {
        return switch (state) {
            case SHUT -> "shut";
            case SOON -> "soon";
            case OPEN -> "open";
            case OVER -> "over";
        };
    }

    private static ResponseEntity<Object> answer(StartSittingResult result) {
        return switch (result) {
            case StartSittingResult.Started(var entered) -> started(entered);
            case StartSittingResult.NotOpen(var now, var opensAt) -> conflict(Refused.at("not-open", now, opensAt));
            case StartSittingResult.NotYourTurn(var now, var turn) -> conflict(Refused.at("turn", now, turn));
            case StartSittingResult.Closed(var now, var closedAt) -> conflict(Refused.at("closed", now, closedAt));
            case StartSittingResult.NoneLeft(var last) ->
                conflict(new Refused("none-left", null, null, null, last.value()));
            case StartSittingResult.WrongCode(int left) -> conflict(Refused.left("code", left));
            case StartSittingResult.TooManyTries(int seconds) -> conflict(Refused.left("tries", seconds));
            case StartSittingResult.NotOnTheList _ -> refused(HttpStatus.NOT_FOUND, Refused.because("unknown"));
        };
    }

    private static ResponseEntity<Object> started(Entered entered) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Started(
                        entered.opened().id().value().toString(),
                        entered.access().token().reveal(),
                        entered.access().logKeyText(),
                        AnsweringApi.attempt(entered.opened())));
    }

    private static ResponseEntity<Object> conflict(Refused why) {
        return refused(HttpStatus.CONFLICT, why);
    }

    private static ResponseEntity<Object> refused(HttpStatus status, Refused why) {
        return ResponseEntity.status(status).body(why);
    }
}
