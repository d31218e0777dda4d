package vn.taphuan.classes.attendance;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.absence.ApologyState;
import vn.taphuan.platform.ui.Language;

/** The sheet's API for the light page: session cookie and the header against forged requests; unknown and foreign sheets are 404 alike. */
@RestController
@RequestMapping("/api/attendance/sessions/{session}")
class AttendanceApi {

    private static final int MOST_CHANGES = 500;

    /** The sheet as the page reads it. */
    record SheetJson(
            UUID session,
            String title,
            LocalDate date,
            HalfDay halfDay,
            int periods,
            String logKey,
            UUID account,
            boolean editable,
            boolean asksReason,
            Instant changesSince,
            String fingerprint,
            List<PlaceJson> places,
            List<PersonJson> people) {}

    record PlaceJson(UUID id, String name) {}

    record PersonJson(
            UUID enrolment,
            String name,
            String unit,
            String place,
            @Nullable Mark mark,
            int missedPeriods,
            long seq,
            @Nullable ApologyJson apology,
            @Nullable String makesUp) {}

    /** @param answer why it was declined */
    record ApologyJson(
            ApologyState state, String reason, @Nullable String answer) {}

    record ChangesJson(@Nullable List<@Nullable ChangeJson> marks) {}

    record ChangeJson(
            @Nullable UUID enrolment,
            long seq,
            @Nullable Mark mark,
            int missedPeriods,
            @Nullable String reason) {}

    /**
     * @param fingerprint another one once somebody has come onto the sheet or left it; a text, since it is too long for a script's numbers
     * @param next what to ask from the next time
     */
    record SinceJson(List<SavedJson> marks, String fingerprint, Instant next) {}

    record OutcomeJson(List<SavedJson> saved, List<RefusedJson> refused) {}

    record SavedJson(UUID enrolment, long seq, @Nullable Mark mark, int missedPeriods, Instant savedAt) {}

    record RefusedJson(UUID enrolment, MarksOutcome.Reason reason) {}

    private final AttendanceSheets sheets;
    private final MessageSource texts;
    private final Language language;
    private final Clock clock;

    AttendanceApi(AttendanceSheets sheets, MessageSource texts, Language language, Clock clock) {
        this.sheets = sheets;
        this.texts = texts;
        this.language = language;
        this.clock = clock;
    }

    @GetMapping("/sheet")
    ResponseEntity<SheetJson> sheet(@PathVariable String session, @RequestParam Optional<String> place) {
        var wanted = place.filter(text -> !text.isBlank());
        var at = wanted.flatMap(PlaceId::parse);
        if (wanted.isPresent() && at.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var opened = clock.instant().minus(AttendanceSheets.STILL_UNDER_WAY);
        return ResponseEntity.of(SessionId.parse(session)
                .flatMap(id -> sheets.open(id, at.orElse(null)))
                .map(sheet -> json(sheet, opened)));
    }

    /** What others have marked meanwhile; asked every few seconds. */
    @GetMapping("/changes")
    ResponseEntity<SinceJson> changes(@PathVariable String session, @RequestParam String since) {
        var moment = moment(since);
        return moment.isEmpty()
                ? ResponseEntity.badRequest().build()
                : ResponseEntity.of(SessionId.parse(session)
                        .flatMap(id -> sheets.since(id, moment.get()))
                        .map(found -> new SinceJson(
                                found.marks().stream().map(AttendanceApi::json).toList(),
                                String.valueOf(found.fingerprint()),
                                found.next())));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    @PostMapping("/marks")
    ResponseEntity<OutcomeJson> mark(@PathVariable String session, @RequestBody ChangesJson changes) {
        var id = SessionId.parse(session);
        if (id.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return read(changes)
                .map(marks -> ResponseEntity.ok(json(sheets.mark(id.get(), marks))))
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }

    /** None when they cannot be marks at all, or are too many. */
    private static Optional<List<MarkChange>> read(ChangesJson changes) {
        if (changes.marks() == null || changes.marks().size() > MOST_CHANGES) {
            return Optional.empty();
        }
        List<MarkChange> marks = new ArrayList<>();
        for (var change : changes.marks()) {
            if (change == null || change.enrolment() == null) {
                return Optional.empty();
            }
            marks.add(new MarkChange(
                    new EnrolmentId(change.enrolment()),
                    change.seq(),
                    change.mark(),
                    change.missedPeriods(),
                    change.reason()));
        }
        return Optional.of(marks);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Void> hidden() {
        return ResponseEntity.notFound().build();
    }

    private SheetJson json(Sheet sheet, Instant opened) {
        var of = sheet.trainingClass();
        return new SheetJson(
                sheet.session().value(),
                text("attendance.title", of.number(), String.valueOf(of.year()), of.name(), sheet.number()),
                sheet.date(),
                sheet.halfDay(),
                sheet.periods(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(sheet.logKey()),
                sheet.account().value(),
                sheet.editable(),
                sheet.asksReason(),
                opened,
                String.valueOf(sheet.fingerprint()),
                sheet.places().stream()
                        .map(place -> new PlaceJson(place.id().value(), place.name()))
                        .toList(),
                sheet.people().stream().map(this::json).toList());
    }

    private PersonJson json(Sheet.Line line) {
        var apology = line.apology();
        var own = line.makesUp();
        return new PersonJson(
                line.enrolment().value(),
                line.name(),
                line.guest() ? text("classes.guest.unit", line.unit()) : line.unit(),
                line.place(),
                line.mark(),
                line.missedPeriods(),
                line.seq(),
                apology == null ? null : new ApologyJson(apology.state(), apology.reason(), apology.answer()),
                own == null ? null : text("classes.label", own.number(), String.valueOf(own.year())));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, language.current());
    }

    private static OutcomeJson json(MarksOutcome outcome) {
        return new OutcomeJson(
                outcome.saved().stream().map(AttendanceApi::json).toList(),
                outcome.refused().stream()
                        .map(refused -> new RefusedJson(refused.enrolment().value(), refused.reason()))
                        .toList());
    }

    private static SavedJson json(MarksOutcome.Saved saved) {
        return new SavedJson(
                saved.enrolment().value(), saved.seq(), saved.mark(), saved.missedPeriods(), saved.savedAt());
    }
}
