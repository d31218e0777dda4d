package vn.taphuan.catalogue.authoring;

import java.util.EnumSet;
import java.util.Set;
import vn.taphuan.catalogue.library.CheckedFile;
import vn.taphuan.catalogue.library.DocumentFormat;
import vn.taphuan.catalogue.library.FileCheck;

/** Which files a module may hand out, wherever they come from. */
public final class AttachmentRules {

    /** The largest file, in bytes. */
    public static final int LARGEST = 10_000_000;

    private static final Set<DocumentFormat> KINDS = EnumSet.of(
            DocumentFormat.PDF,
            DocumentFormat.DOCX,
            DocumentFormat.XLSX,
            DocumentFormat.PPTX,
            DocumentFormat.PNG,
            DocumentFormat.JPG);

    private AttachmentRules() {}

    static boolean take(DocumentFormat format) {
        return KINDS.contains(format);
    }

    /** Whether a file is what the ending of its path says, and one that is taken. */
    public static boolean fits(String path, byte[] content) {
        return FileCheck.check(path, content) instanceof CheckedFile.Accepted accepted
                && take(accepted.format())
                && path.endsWith(accepted.format().ending());
    }
}
