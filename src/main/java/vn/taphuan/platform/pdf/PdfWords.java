package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.ReaderProperties;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
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
                new ByteArrayInputStream(pdf), new ReaderProperties().setMemoryLimitsAwareHandler(new Bounds())))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                goOn.run();
                words.accept(PdfTextExtractor.getTextFromPage(document.getPage(page), new Listening(goOn)) + "\n");
            }
        } catch (IOException | PdfException | com.itextpdf.io.exceptions.IOException unreadable) {
            throw new UnreadablePdfException(unreadable);
        }
    }

    /** Whatever is packed counts, not only what is packed twice. */
    private static final class Bounds extends MemoryLimitsAwareHandler {

        Bounds() {
            setMaxSizeOfSingleDecompressedPdfStream(MOST_IN_ONE_STREAM);
            setMaxSizeOfDecompressedPdfStreamsSum(MOST_IN_ALL_STREAMS);
            setMaxNumberOfElementsInXrefStructure(MOST_OBJECTS);
            setMaxXObjectsSizePerPage(MOST_IN_ALL_STREAMS);
        }

        @Override
        public boolean isMemoryLimitsAwarenessRequiredOnDecompression(PdfArray filters) {
            return true;
        }

        @Override
        public MemoryLimitsAwareHandler createNewInstance() {
            return new Bounds();
        }
    }

    private static final class Listening extends LocationTextExtractionStrategy {

        private final Runnable goOn;
        private int pieces;

        Listening(Runnable goOn) {
            this.goOn = goOn;
        }

        @Override
        public void eventOccurred(IEventData data, EventType type) {
            goOn.run();
            pieces++;
            if (pieces > MOST_PIECES_OF_A_PAGE) {
                throw new PdfException("a page has too many pieces of text");
            }
            super.eventOccurred(data, type);
        }
    }
}
