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
            long seq) {}

    record ChangesJson(@Nullable List<@Nullable ChangeJson> marks) {}

    record ChangeJson(
            @Nullable UUID enrolment,
            long seq,
            @Nullable Mark mark,
            int missedPeriods,
            @Nullable String reason) {}

    /** @param next what to ask from the next time */
    record SinceJson(List<SavedJson> marks, Instant next) {}

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
                                found.marks().stream().map(AttendanceApi::json).toList(), found.next())));
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
                texts.getMessage(
                        "attendance.title",
                        new Object[] {of.number(), String.valueOf(of.year()), of.name(), sheet.number()},
                        language.current()),
                sheet.date(),
                sheet.halfDay(),
                sheet.periods(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(sheet.logKey()),
                sheet.account().value(),
                sheet.editable(),
                sheet.asksReason(),
                opened,
                sheet.places().stream()
                        .map(place -> new PlaceJson(place.id().value(), place.name()))
                        .toList(),
                sheet.people().stream()
                        .map(line -> new PersonJson(
                                line.enrolment().value(),
                                line.name(),
                                line.guest()
                                        ? texts.getMessage(
                                                "classes.guest.unit", new Object[] {line.unit()}, language.current())
                                        : line.unit(),
                                line.place(),
                                line.mark(),
                                line.missedPeriods(),
                                line.seq()))
                        .toList());
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
