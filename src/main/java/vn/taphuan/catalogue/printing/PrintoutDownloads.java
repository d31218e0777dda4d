package vn.taphuan.catalogue.printing;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.web.Attachment;

/** Sends forms and handouts as attachments; an address means the same file for good. */
@RestController
@RolesAllowed({Permissions.LEARN, Permissions.CONTENT_READ})
class PrintoutDownloads {

    private static final String ROOT = "printouts/";

    private final Printouts printouts;

    PrintoutDownloads(Printouts printouts) {
        this.printouts = printouts;
    }

    static String address(ContentVersionId version, PrintoutName name) {
        return ROOT + version.value() + "/" + name.text();
    }

    @GetMapping("/" + ROOT + "{version}/forms/{file}")
    ResponseEntity<byte[]> form(@PathVariable String version, @PathVariable String file) {
        return send(version, PrintoutName.parse("forms/" + file));
    }

    @GetMapping("/" + ROOT + "{version}/handout.pdf")
    ResponseEntity<byte[]> handout(@PathVariable String version) {
        return send(version, Optional.of(PrintoutName.HANDOUT));
    }

    private ResponseEntity<byte[]> send(String version, Optional<PrintoutName> name) {
        var file = ContentVersionId.parse(version)
                .flatMap(id -> name.flatMap(known -> printouts.open(id, known)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Attachment.of(file.fileName(), file.mediaType(), file.content());
    }
}
