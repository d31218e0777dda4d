package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import java.util.function.Supplier;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.PdfFile;

/** Opens a certificate. */
final class PaperLink {

    private PaperLink() {}

    /** What a printer adds to sheets that are printed already. */
    static Anchor ontoForms(Component owner, Supplier<Optional<byte[]>> pages) {
        return Links.pdf(
                owner.getTranslation("certificates.template.forms"),
                "print",
                () -> new PdfFile("in-len-phoi.pdf", pages.get().orElseThrow()));
    }

    /** @param paper made, and the right to it checked, when it is asked for */
    static Anchor to(String text, Supplier<CertificatePapers.Paper> paper) {
        return Links.pdf(text, "dl", () -> {
            var made = paper.get();
            return new PdfFile(made.fileName(), made.content());
        });
    }
}
