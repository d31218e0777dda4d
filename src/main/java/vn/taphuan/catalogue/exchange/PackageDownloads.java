package vn.taphuan.catalogue.exchange;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.web.Attachment;

/** Sends courses as archives. */
@RestController
@RolesAllowed({Permissions.CONTENT_EDIT, Permissions.CONTENT_REVIEW})
public class PackageDownloads {

    private static final String ROOT = "course-packages/";
    private static final String ZIP = "application/zip";

    private final CoursePackages packages;

    PackageDownloads(CoursePackages packages) {
        this.packages = packages;
    }

    /** Where a programme is downloaded as it is published, relative to the root of the application. */
    public static String address(ProgrammeCode programme) {
        return ROOT + "published/" + programme.value() + ".zip";
    }

    /** Where a programme is downloaded as a draft would make it. */
    public static String address(DraftId draft) {
        return ROOT + "drafts/" + draft.value() + ".zip";
    }

    @GetMapping("/" + ROOT + "published/{programme}.zip")
    ResponseEntity<byte[]> published(@PathVariable String programme) {
        return send(programme, ProgrammeCode.parse(programme).flatMap(packages::export));
    }

    @GetMapping("/" + ROOT + "drafts/{draft}.zip")
    ResponseEntity<byte[]> draft(@PathVariable String draft) {
        return send(draft, DraftId.parse(draft).flatMap(packages::export));
    }

    private static ResponseEntity<byte[]> send(String name, Optional<byte[]> archive) {
        return archive.map(content -> Attachment.of(name + ".zip", ZIP, content))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
