package vn.taphuan.catalogue.authoring;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.library.CheckedFile;
import vn.taphuan.catalogue.library.FileCheck;
import vn.taphuan.catalogue.library.FileProblem;
import vn.taphuan.platform.files.FileStore;

/** Files that lessons hand out. What a file is, its content says, as in the library; another of the same name takes its place. */
@Service
public class DraftAttachments {

    private static final int LONGEST_NAME = 60;

    private final Drafts drafts;
    private final FileStore files;

    DraftAttachments(Drafts drafts, FileStore files) {
        this.drafts = drafts;
        this.files = files;
    }

    /** @param name as somebody calls the file on his computer */
    @PreAuthorize(Drafts.AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AttachResult attach(DraftId draft, ModuleCode module, String name, byte[] content) {
        if (content.length > AttachmentRules.LARGEST) {
            return new AttachResult.Refused(FileProblem.TOO_LARGE);
        }
        return switch (FileCheck.check(name, content)) {
            case CheckedFile.Refused(var problem) -> new AttachResult.Refused(problem);
            case CheckedFile.Accepted accepted
            when !AttachmentRules.take(accepted.format()) -> new AttachResult.Refused(FileProblem.UNKNOWN_KIND);
            case CheckedFile.Accepted accepted -> put(draft, module, accepted);
        };
    }

    private AttachResult put(DraftId draft, ModuleCode module, CheckedFile.Accepted file) {
        var plain = file.name().replaceAll("\\.[A-Za-z]+$", "");
        var slug = Slugs.of(plain, LONGEST_NAME);
        var path =
                "attachments/" + (slug.isEmpty() ? "tep" : slug) + file.format().ending();
        var sha256 = files.store(file.content(), file.format().mediaType());
        var saved = drafts.attach(draft, module.value() + "/" + path, sha256);
        return saved instanceof SaveResult.Saved ? new AttachResult.Attached(path) : new AttachResult.NotSaved(saved);
    }
}
