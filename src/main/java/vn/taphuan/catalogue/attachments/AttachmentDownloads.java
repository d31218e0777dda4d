package vn.taphuan.catalogue.attachments;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.web.Attachment;

/** Sends files of lessons, always for saving; an address means the same file for good. */
@RestController
@RolesAllowed({Permissions.LEARN, Permissions.CONTENT_READ})
class AttachmentDownloads {

    private final LessonAttachments attachments;

    AttachmentDownloads(LessonAttachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/lesson-files/{file}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String file, @PathVariable String name) {
        return sha256(file)
                .flatMap(known -> attachments.open(known, name))
                .map(opened -> Attachment.of(name, opened.mediaType(), opened.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<Sha256> sha256(String text) {
        try {
            return Optional.of(new Sha256(text));
        } catch (IllegalArgumentException noHash) {
            return Optional.empty();
        }
    }
}
