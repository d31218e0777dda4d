package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.ReaderProperties;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.LocationTextExtractionStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;

/** The words of somebody else's PDF. What is packed in it is unpacked up to a bound only, so that a small file cannot fill the memory. */
public final class PdfWords {

    private static final int MOST_IN_ONE_STREAM = 16_000_000;
    private static final long MOST_IN_ALL_STREAMS = 160_000_000;
    private static final int MOST_OBJECTS = 1_000_000;
    private static final int MOST_PIECES_OF_A_PAGE = 200_000;

    private PdfWords() {}

    /**
     * Tells the words of one page after the other.
     *
     * @param words ends the reading by whatever it throws
     * @param goOn asked again and again while a page is read; ends the reading by whatever it throws
     */
    public static void read(byte[] pdf, Consumer<String> words, Runnable goOn) throws UnreadablePdfException {
        try (var document = new PdfDocument(new PdfReader(
                new ByteArrayInputStream(pdf),
                new ReaderProperties()
                        .setMemoryLimitsAwareHandler(
                                new PdfBounds(MOST_IN_ONE_STREAM, MOST_IN_ALL_STREAMS, MOST_OBJECTS))))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                goOn.run();
                words.accept(PdfTextExtractor.getTextFromPage(
                                document.getPage(page),
                                new BoundedExtraction(
                                        new LocationTextExtractionStrategy(), MOST_PIECES_OF_A_PAGE, goOn))
                        + "\n");
            }
        } catch (IOException | PdfException | com.itextpdf.io.exceptions.IOException unreadable) {
            throw new UnreadablePdfException(unreadable);
        }
    }
}
