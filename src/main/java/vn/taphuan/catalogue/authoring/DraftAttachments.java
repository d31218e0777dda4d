package vn.taphuan.catalogue.authoring;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.library.CheckedFile;
import vn.taphuan.catalogue.library.DocumentFormat;
import vn.taphuan.catalogue.library.FileCheck;
import vn.taphuan.catalogue.library.FileProblem;
import vn.taphuan.platform.files.FileStore;

/** Files that lessons hand out. What a file is, its content says, as in the library; another of the same name takes its place. */
@Service
public class DraftAttachments {

    /** The largest file, in bytes. */
    public static final int LARGEST = 10_000_000;

    private static final int LONGEST_NAME = 60;
    private static final Set<DocumentFormat> KINDS = EnumSet.of(
            DocumentFormat.PDF,
            DocumentFormat.DOCX,
            DocumentFormat.XLSX,
            DocumentFormat.PPTX,
            DocumentFormat.PNG,
            DocumentFormat.JPG);

    private final Drafts drafts;
    private final FileStore files;

    DraftAttachments(Drafts drafts, FileStore files) {
        this.drafts = drafts;
        this.files = files;
    }

    /** What is wrong with the content of a file as an attachment; @param path its place, whose ending must be what it is */
    public static boolean fits(String path, byte[] content) {
        return FileCheck.check(path, content) instanceof CheckedFile.Accepted accepted
                && KINDS.contains(accepted.format())
                && path.endsWith(accepted.format().ending());
    }

    /** @param name as somebody calls the file on his computer */
    @PreAuthorize(Drafts.AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AttachResult attach(DraftId draft, ModuleCode module, String name, byte[] content) {
        if (content.length > LARGEST) {
            return new AttachResult.Refused(FileProblem.TOO_LARGE);
        }
        return switch (FileCheck.check(name, content)) {
            case CheckedFile.Refused(var problem) -> new AttachResult.Refused(problem);
            case CheckedFile.Accepted accepted
            when !KINDS.contains(accepted.format()) -> new AttachResult.Refused(FileProblem.UNKNOWN_KIND);
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
