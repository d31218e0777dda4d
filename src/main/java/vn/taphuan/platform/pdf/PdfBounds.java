package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfArray;

/** How much somebody else's file may unpack to; whatever is packed counts, not only what is packed twice. */
final class PdfBounds extends MemoryLimitsAwareHandler {

    private final int oneStream;
    private final long allStreams;
    private final int objects;

    PdfBounds(int oneStream, long allStreams, int objects) {
        this.oneStream = oneStream;
        this.allStreams = allStreams;
        this.objects = objects;
        setMaxSizeOfSingleDecompressedPdfStream(oneStream);
        setMaxSizeOfDecompressedPdfStreamsSum(allStreams);
        setMaxNumberOfElementsInXrefStructure(objects);
        setMaxXObjectsSizePerPage(allStreams);
    }

    @Override
    public boolean isMemoryLimitsAwarenessRequiredOnDecompression(PdfArray filters) {
        return true;
    }

    @Override
    public MemoryLimitsAwareHandler createNewInstance() {
        return new PdfBounds(oneStream, allStreams, objects);
    }
}
