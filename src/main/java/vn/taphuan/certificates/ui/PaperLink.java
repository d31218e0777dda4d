package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.function.Supplier;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.PdfFile;

/** Opens a certificate. */
final class PaperLink {

    private PaperLink() {}

    /** @param paper made, and the right to it checked, when it is asked for */
    static Anchor to(String text, Supplier<CertificatePapers.Paper> paper) {
        return Links.pdf(text, "dl", () -> {
            var made = paper.get();
            return new PdfFile(made.fileName(), made.content());
        });
    }
}
