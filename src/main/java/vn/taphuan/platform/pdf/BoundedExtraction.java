package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.listener.ITextExtractionStrategy;
import java.util.Set;

/** Takes the words of one page of somebody else's PDF in the order of another strategy, up to a bound. */
final class BoundedExtraction implements ITextExtractionStrategy {

    private final ITextExtractionStrategy order;
    private final int mostPieces;
    private final Runnable goOn;
    private int pieces;

    /** @param goOn asked for each piece; ends the reading by whatever it throws */
    BoundedExtraction(ITextExtractionStrategy order, int mostPieces, Runnable goOn) {
        this.order = order;
        this.mostPieces = mostPieces;
        this.goOn = goOn;
    }

    /** @throws PdfException when the page has more pieces than the bound */
    @Override
    public void eventOccurred(IEventData data, EventType type) {
        goOn.run();
        pieces++;
        if (pieces > mostPieces) {
            throw new PdfException("a page has too many pieces of text");
        }
        order.eventOccurred(data, type);
    }

    @Override
    public Set<EventType> getSupportedEvents() {
        return order.getSupportedEvents();
    }

    @Override
    public String getResultantText() {
        return order.getResultantText();
    }
}
