package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Many files as one for the printer: their pages one after another, exactly as they look, without their seals and tags. Each is
 * written and forgotten before the next comes, so that any number needs no more memory than one. Used by one thread.
 */
public final class PrintFile implements AutoCloseable {

    private final PdfDocument all;

    /** @param out left open; @param title as readers show it */
    public PrintFile(OutputStream out, String title) {
        var writer = new PdfWriter(
                out, new WriterProperties().setPdfVersion(PdfVersion.PDF_1_7).setFullCompressionMode(true));
        writer.setCloseStream(false);
        all = new PdfDocument(writer);
        all.getDocumentInfo().setTitle(title);
        all.getCatalog().setLang(new PdfString("vi-VN"));
    }

    public void add(byte[] pdf) throws IOException {
        try (var one = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            for (int number = 1; number <= one.getNumberOfPages(); number++) {
                var from = one.getPage(number);
                var to = all.addNewPage(new PageSize(from.getPageSize()));
                var picture = from.copyAsFormXObject(all);
                new PdfCanvas(to).addXObjectAt(picture, 0, 0);
                picture.flush();
                to.flush();
            }
            all.flushCopiedObjects(one);
        }
    }

    /** A file without pages is none: then it gets an empty one. */
    @Override
    public void close() {
        if (all.getNumberOfPages() == 0) {
            all.addNewPage();
        }
        all.close();
    }
}
