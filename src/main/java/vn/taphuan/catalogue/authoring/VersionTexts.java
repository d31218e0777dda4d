package vn.taphuan.catalogue.authoring;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ModuleContent;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.catalogue.loading.CourseStore;
import vn.taphuan.platform.security.Permissions;

/** The files of which versions were made, for those who may read content before it is taught. */
@Service
public class VersionTexts {

    /** @param files by path within the module's folder; empty for a version from before files were kept */
    public record VersionFiles(ModuleSummary module, CourseFolder files) {}

    private final Programmes programmes;
    private final CourseStore courses;

    VersionTexts(Programmes programmes, CourseStore courses) {
        this.programmes = programmes;
        this.courses = courses;
    }

    @PreAuthorize("hasAuthority('" + Permissions.CONTENT_READ + "')")
    @Transactional(readOnly = true)
    public Optional<VersionFiles> find(ContentVersionId version) {
        return programmes
                .content(version)
                .map(ModuleContent::summary)
                .map(module -> new VersionFiles(module, courses.files(version)));
    }
}
