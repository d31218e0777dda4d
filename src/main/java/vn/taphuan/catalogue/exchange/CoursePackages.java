package vn.taphuan.catalogue.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.authoring.DraftContent;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.authoring.PathChange;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.catalogue.loading.CourseLoader;
import vn.taphuan.catalogue.loading.CourseStore;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.security.Permissions;

/**
 * Whole courses as archives, the keys of their quizzes among them: for authors and reviewers alone. What is exported and imported
 * again is the same to the byte. An import becomes a draft, never at once a version, and all of it or nothing.
 */
@Service
@PreAuthorize("hasAnyAuthority('" + Permissions.CONTENT_EDIT + "', '" + Permissions.CONTENT_REVIEW + "')")
public class CoursePackages {

    /** The largest archive that is read, in bytes. */
    public static final int LARGEST_ARCHIVE = CourseArchive.LARGEST;

    private final CourseStore courses;
    private final CourseLoader loader;
    private final Drafts drafts;
    private final FileStore files;

    CoursePackages(CourseStore courses, CourseLoader loader, Drafts drafts, FileStore files) {
        this.courses = courses;
        this.loader = loader;
        this.drafts = drafts;
        this.files = files;
    }

    /** A programme as it is published. */
    @Transactional(readOnly = true)
    public Optional<byte[]> export(ProgrammeCode programme) {
        return courses.published(programme).map(this::archive);
    }

    /** A programme as a draft would make it. */
    @Transactional(readOnly = true)
    public Optional<byte[]> export(DraftId draft) {
        return drafts.find(draft).map(DraftContent::folder).map(this::archive);
    }

    /** What an archive would change. */
    @Transactional(readOnly = true)
    public ImportPreview preview(byte[] archive) {
        try {
            return preview(CourseArchive.read(archive));
        } catch (ArchiveRefusedException refused) {
            return new ImportPreview.Refused(refused.problem());
        }
    }

    /** Makes a draft of an archive without problems. @param title of the draft, 1 to 200 characters */
    @PreAuthorize("hasAuthority('" + Permissions.CONTENT_EDIT + "')")
    @Transactional
    public ImportResult importAsDraft(byte[] archive, String title) {
        try {
            var course = CourseArchive.read(archive);
            var preview = preview(course);
            if (!preview.importable()) {
                return new ImportResult.NotImported(preview);
            }
            course.attachments().values().forEach(content -> files.store(content, "application/octet-stream"));
            return new ImportResult.Imported(drafts.begin(title, course.folder()));
        } catch (ArchiveRefusedException refused) {
            return new ImportResult.NotImported(new ImportPreview.Refused(refused.problem()));
        }
    }

    private ImportPreview.Readable preview(CoursePackage course) {
        var folder = course.folder();
        var programme = new ProgrammeCode(folder.name());
        var published = courses.published(programme);
        var checked = loader.check(folder);
        return new ImportPreview.Readable(
                programme,
                checked.title(),
                published.isEmpty(),
                PathChange.between(published.orElseGet(() -> new CourseFolder(folder.name(), Map.of())), folder),
                checked.problems());
    }

    private byte[] archive(CourseFolder folder) {
        Map<Sha256, byte[]> contents = new HashMap<>();
        files.read(folder.attachments().values()).forEach((sha256, file) -> contents.put(sha256, file.content()));
        return CourseArchive.write(new CoursePackage(folder, contents));
    }
}
