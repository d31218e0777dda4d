package vn.taphuan.platform.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A finished file as somebody else's program sees it. */
public final class PrintedPaper implements AutoCloseable {

    private static final double[] LOOKS = {1, 1.5, 2, 2.5, 3};
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final PDDocument document;

    public PrintedPaper(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
    }

    public PDDocument document() {
        return document;
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** All text in the order in which it is written, any white space as one space. */
    public String text() throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ").strip();
    }

    public String text(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s+", " ").strip();
    }

    /** Every tagged paragraph of the first page with the box that its letters fill. */
    public List<Block> blocks() throws IOException {
        PDPage page = document.getPage(0);
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        List<Block> blocks = new ArrayList<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (!"Artifact".equals(content.getTag())) {
                block(content).ifPresent(blocks::add);
            }
        }
        return blocks;
    }

    private static Optional<Block> block(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                text.append(letter.getUnicode());
                if (!letter.getUnicode().isBlank()) {
                    left = Math.min(left, letter.getX());
                    right = Math.max(right, letter.getX() + letter.getWidth());
                    top = Math.min(top, letter.getY() - 0.891 * letter.getFontSizeInPt());
                    bottom = Math.max(bottom, letter.getY() + 0.216 * letter.getFontSizeInPt());
                }
            }
        }
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block(
                        text.toString(),
                        left / POINTS_PER_MILLIMETRE,
                        top / POINTS_PER_MILLIMETRE,
                        right / POINTS_PER_MILLIMETRE,
                        bottom / POINTS_PER_MILLIMETRE));
    }

    /**
     * What a telephone reads from the first page printed at 150 dots per inch. Like one it looks several times, from other distances:
     * a single look fails about once in thirty where modules and dots do not fall together.
     */
    public String qrCode() throws Exception {
        var printed = new PDFRenderer(document).renderImageWithDPI(0, 150);
        for (double size : LOOKS) {
            try {
                return qrCode(seen(printed, size));
            } catch (ReaderException notFromHere) {
                // the next look
            }
        }
        return qrCode(printed);
    }

    private static String qrCode(BufferedImage image) throws ReaderException {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static BufferedImage seen(BufferedImage printed, double size) {
        int width = (int) (printed.getWidth() * size);
        int height = (int) (printed.getHeight() * size);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var look = image.createGraphics();
        look.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        look.drawImage(printed, 0, 0, width, height, null);
        look.dispose();
        return image;
    }

    public List<PDFont> fonts() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** A paragraph; millimetres from the top left corner. */
    public record Block(String text, double left, double top, double right, double bottom) {

        public boolean overlaps(Block other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
