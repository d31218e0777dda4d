package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.pdf.tagging.StandardRoles;

/** What a text is to a screen reader. */
public enum PaperRole {
    TITLE(StandardRoles.H1),
    HEADING(StandardRoles.H2),
    PARAGRAPH(StandardRoles.P);

    private final String tag;

    PaperRole(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }
}
