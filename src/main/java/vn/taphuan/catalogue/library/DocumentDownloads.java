package vn.taphuan.catalogue.library;

import jakarta.annotation.security.RolesAllowed;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.web.Attachment;

/** Sends files of the library as attachments; an address means the same file for good. */
@RestController
@RolesAllowed({Permissions.LEARN, Permissions.CONTENT_READ})
class DocumentDownloads {

    private static final String ROOT = "document-files/";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final Documents documents;

    DocumentDownloads(Documents documents) {
        this.documents = documents;
    }

    static String address(DocumentId id, int edition) {
        return ROOT + id.value() + "/" + edition;
    }

    @GetMapping("/" + ROOT + "{id}/{edition}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String edition) {
        return DocumentId.parse(id)
                .filter(known -> NUMBER.matcher(edition).matches())
                .flatMap(known -> documents.open(known, Integer.parseInt(edition)))
                .map(file -> Attachment.of(file.fileName(), file.mediaType(), file.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
