package vn.taphuan.classes.checkin;

import java.util.List;
import java.util.Objects;
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
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.SessionId;

/** Cards for the page of the sheet: session cookie and the header against forged requests; unknown and foreign sheets are 404 alike. */
@RestController
@RequestMapping("/api/checkin/cards/{session}")
class CardApi {

    private static final int MOST = 500;

    /** @param print what SHA-256 of the card's token begins with, base64url */
    record CardJson(UUID enrolment, String print) {}

    record CardsJson(List<CardJson> cards) {}

    record ScannedJson(@Nullable List<@Nullable UUID> enrolments) {}

    record RecordedJson(int recorded) {}

    private final Cards cards;

    CardApi(Cards cards) {
        this.cards = cards;
    }

    @GetMapping
    ResponseEntity<CardsJson> cards(@PathVariable String session) {
        return ResponseEntity.of(SessionId.parse(session)
                .map(cards::fingerprints)
                .filter(found -> !found.isEmpty())
                .map(found -> new CardsJson(found.entrySet().stream()
                        .map(one -> new CardJson(one.getKey().value(), one.getValue()))
                        .toList())));
    }

    @PostMapping("/scans")
    ResponseEntity<RecordedJson> scanned(@PathVariable String session, @RequestBody ScannedJson scanned) {
        var id = SessionId.parse(session);
        if (id.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var people = scanned.enrolments();
        if (people == null || people.size() > MOST) {
            return ResponseEntity.badRequest().build();
        }
        return ResponseEntity.ok(new RecordedJson(cards.scanned(
                id.get(),
                people.stream().filter(Objects::nonNull).map(EnrolmentId::new).toList())));
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Void> hidden() {
        return ResponseEntity.notFound().build();
    }
}
