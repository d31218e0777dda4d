package vn.taphuan.officialpapers.record;

import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.taphuan.officialpapers.PaperId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UuidText;
import vn.taphuan.platform.web.Attachment;

/** Sends editions and signed copies as attachments; an address means the same file for good. */
@RestController
@RolesAllowed(Permissions.PAPER_READ)
class PaperDownloads {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

    private final OfficialPapers papers;

    PaperDownloads(OfficialPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/" + PaperAddresses.EDITIONS + "{id}/{edition}/{format}")
    ResponseEntity<byte[]> edition(@PathVariable String id, @PathVariable String edition, @PathVariable String format) {
        return PaperId.parse(id)
                .filter(known -> NUMBER.matcher(edition).matches())
                .flatMap(known ->
                        PaperFormat.parse(format).flatMap(kind -> papers.open(known, Integer.parseInt(edition), kind)))
                .map(file -> Attachment.of(file.name(), file.mediaType(), file.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/" + PaperAddresses.SIGNED + "{id}")
    ResponseEntity<byte[]> signed(@PathVariable String id) {
        return UuidText.parse(id)
                .flatMap((UUID known) -> papers.openSigned(known))
                .map(file -> Attachment.of(file.name(), file.mediaType(), file.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
