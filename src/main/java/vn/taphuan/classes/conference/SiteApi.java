package vn.taphuan.classes.conference;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;

/** What the clerk's page asks and says: session cookie and the header against forged requests; unknown and foreign places are 404 alike. */
@RestController
@RequestMapping("/api/conference/sessions/{session}/places/{place}")
class SiteApi {

    /** @param was said, or why it does not hold: counted, doubtful, not-understood, not-now */
    record OutcomeJson(
            String was,
            @Nullable Integer heads,
            @Nullable String by,
            @Nullable Integer listed,
            StateJson state) {}

    record StateJson(
            Instant now,
            boolean open,
            @Nullable SiteLink link,
            @Nullable Instant linkAt,
            @Nullable Integer heads,
            @Nullable Instant headsAt,
            @Nullable String headsBy,
            int seq,
            int listed,
            int checkedIn,
            List<SiteProblem> problems) {}

    /** @param says link, heads, trouble, solved or fine; which of the others are needed follows from it */
    record WordJson(
            @Nullable UUID key,
            @Nullable String says,
            @Nullable SiteLink link,
            @Nullable Integer heads,
            @Nullable Integer seen,
            @Nullable Boolean sure,
            @Nullable ProblemKind kind,
            @Nullable String words) {}

    private final SiteReports reports;
    private final Clock clock;

    SiteApi(SiteReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** Asked now and then by an open page, which thereby also says that it is there. */
    @GetMapping
    ResponseEntity<StateJson> state(@PathVariable String session, @PathVariable String place) {
        var at = SessionId.parse(session);
        var where = PlaceId.parse(place);
        if (at.isEmpty() || where.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        reports.stillThere(at.get(), where.get());
        return ResponseEntity.of(reports.open(at.get(), where.get()).map(this::json));
    }

    @PostMapping("/words")
    ResponseEntity<OutcomeJson> say(
            @PathVariable String session, @PathVariable String place, @RequestBody WordJson said) {
        var at = SessionId.parse(session);
        var where = PlaceId.parse(place);
        if (at.isEmpty() || where.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var word = read(said);
        if (word.isEmpty() || said.key() == null) {
            return ResponseEntity.badRequest().build();
        }
        var result = reports.say(at.get(), where.get(), said.key(), word.get());
        return ResponseEntity.of(reports.open(at.get(), where.get()).map(desk -> json(result, json(desk))));
    }

    private static Optional<SiteWord> read(WordJson said) {
        return Optional.ofNullable(
                switch (said.says()) {
                    case "link" -> said.link() == null ? null : new SiteWord.Link(said.link());
                    case "heads" ->
                        said.heads() == null
                                ? null
                                : new SiteWord.Heads(
                                        said.heads(),
                                        said.seen() == null ? 0 : said.seen(),
                                        Boolean.TRUE.equals(said.sure()));
                    case "trouble" ->
                        said.kind() == null
                                ? null
                                : new SiteWord.Trouble(said.kind(), said.words() == null ? "" : said.words());
                    case "solved" -> said.kind() == null ? null : new SiteWord.Solved(said.kind());
                    case "fine" -> new SiteWord.Fine();
                    case null, default -> null;
                });
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Void> hidden() {
        return ResponseEntity.notFound().build();
    }

    private StateJson json(SiteDesk desk) {
        var state = desk.state();
        return new StateJson(
                clock.instant(),
                desk.open(),
                state.link(),
                state.linkAt(),
                state.heads(),
                state.headsAt(),
                state.headsBy(),
                state.seq(),
                state.listed(),
                state.checkedIn(),
                state.problems());
    }

    private static OutcomeJson json(SayResult result, StateJson state) {
        return switch (result) {
            case SayResult.Said() -> new OutcomeJson("said", null, null, null, state);
            case SayResult.CountedOtherwise(int heads, String by) -> new OutcomeJson("counted", heads, by, null, state);
            case SayResult.Doubtful(int listed) -> new OutcomeJson("doubtful", null, null, listed, state);
            case SayResult.NotUnderstood() -> new OutcomeJson("not-understood", null, null, null, state);
            case SayResult.NotNow() -> new OutcomeJson("not-now", null, null, null, state);
        };
    }
}
