package vn.taphuan.platform.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a page of a file that we have made as another program would show it. At most two at a time: each needs some megabytes. */
public final class PdfPicture {

    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private PdfPicture() {}

    /**
     * The first page as PNG.
     *
     * @param dotsPerInch 72 to 200
     */
    public static byte[] png(byte[] pdf, int dotsPerInch) {
        AT_ONCE.acquireUninterruptibly();
        try (var document = Loader.loadPDF(pdf)) {
            BufferedImage page =
                    new PDFRenderer(document).renderImageWithDPI(0, Math.clamp(dotsPerInch, 72, 200), ImageType.RGB);
            var png = new ByteArrayOutputStream(1 << 16);
            ImageIO.write(page, "png", png);
            return png.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            AT_ONCE.release();
        }
    }
}
