package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.register.PaperZip;
import vn.taphuan.platform.pdf.PrintFile;
import vn.taphuan.platform.ui.Icons;

/**
 * All papers of a batch that count, as one ZIP or as one file for the printer; written one after another while they are sent, so that a
 * large batch needs no more memory. The right to them is checked when they are asked for.
 */
final class BatchFiles {

    private BatchFiles() {}

    private interface Content {

        void write(OutputStream to) throws IOException;
    }

    static Anchor zip(String text, CertificatePapers papers, BatchId batch) {
        return link(text, "dl", "giay-chung-nhan.zip", "application/zip", to -> zip(to, papers, batch));
    }

    /** @param title of the file, as readers show it */
    static Anchor print(String text, String title, CertificatePapers papers, BatchId batch) {
        return link(
                text, "print", "giay-chung-nhan-de-in.pdf", "application/pdf", to -> print(to, title, papers, batch));
    }

    private static Anchor link(String text, String icon, String name, String type, Content content) {
        DownloadHandler handler = event -> {
            event.setFileName(name);
            event.setContentType(type);
            content.write(event.getOutputStream());
        };
        var link = new Anchor(handler, "");
        link.add(Icons.of(icon), new Span(text));
        link.addClassNames("btn", "btn-s");
        return link;
    }

    static void zip(OutputStream to, CertificatePapers papers, BatchId batch) throws IOException {
        try (var zip = new PaperZip(to)) {
            for (var some : papers.ofBatch(batch)) {
                for (var paper : some.read()) {
                    zip.add(paper.fileName(), paper.content());
                }
            }
        }
    }

    static void print(OutputStream to, String title, CertificatePapers papers, BatchId batch) throws IOException {
        try (var all = new PrintFile(to, title)) {
            for (var some : papers.ofBatch(batch)) {
                for (var paper : some.read()) {
                    all.add(paper.content());
                }
            }
        }
    }
}
