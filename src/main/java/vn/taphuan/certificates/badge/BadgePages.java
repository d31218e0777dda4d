package vn.taphuan.certificates.badge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.web.LookupLimit;
import vn.taphuan.platform.web.OpenAddresses;

/** The public addresses that badges name, for programs that check them; {@code /api/v1/openapi.json} describes them. */
@RestController
class BadgePages implements OpenAddresses {

    private static final MediaType JWT = MediaType.parseMediaType("application/vc+jwt");
    private static final String SOON = "max-age=60, public";
    private static final String SECONDS_TO_WAIT = "60";

    private final BadgeDocuments documents;
    private final LookupLimit limit;

    BadgePages(
            BadgeDocuments documents, Clock clock, @Value("${taphuan.badges.documents-per-minute:60}") int perMinute) {
        this.documents = documents;
        this.limit = new LookupLimit(perMinute, clock);
    }

    @Override
    public List<String> open() {
        return List.of(BadgeAddresses.ROOT + "/**");
    }

    @Override
    public List<String> harmless() {
        return open();
    }

    @GetMapping(BadgeAddresses.KEYS)
    ResponseEntity<String> keys(HttpServletRequest request) {
        return answer(request, MediaType.APPLICATION_JSON, () -> Optional.of(documents.keys()));
    }

    @GetMapping(BadgeAddresses.KEY + "{keyId}")
    ResponseEntity<String> key(@PathVariable String keyId, HttpServletRequest request) {
        return answer(request, MediaType.APPLICATION_JSON, () -> documents.key(keyId));
    }

    @GetMapping(BadgeAddresses.ISSUER + "{body}")
    ResponseEntity<String> issuer(@PathVariable String body, HttpServletRequest request) {
        return answer(
                request, MediaType.APPLICATION_JSON, () -> UnitId.parse(body).flatMap(documents::issuer));
    }

    @GetMapping(BadgeAddresses.ISSUER + "{body}" + BadgeAddresses.STATUS + "{list:[0-9]{1,6}}")
    ResponseEntity<String> status(@PathVariable String body, @PathVariable int list, HttpServletRequest request) {
        return answer(request, JWT, () -> UnitId.parse(body).flatMap(unit -> documents.status(unit, list)));
    }

    private ResponseEntity<String> answer(
            HttpServletRequest request, MediaType type, Supplier<Optional<String>> document) {
        if (!limit.allows(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", SECONDS_TO_WAIT)
                    .build();
        }
        return document.get()
                .map(text -> ResponseEntity.ok()
                        .contentType(type)
                        .header("Cache-Control", SOON)
                        .header("Access-Control-Allow-Origin", "*")
                        .body(text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
