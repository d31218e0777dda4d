package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.ReaderProperties;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.SimpleTextExtractionStrategy;
import com.itextpdf.signatures.SignatureUtil;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in somebody else's small PDF: its seals and the words of its first pages, in the order in which they are written. Bounded in
 * memory; whoever asks bounds the time.
 *
 * @param seals in the order in which they were put
 * @param text as it is written in the file, any page after the other
 */
public record PdfInspection(List<Seal> seals, String text) {

    private static final int MOST_IN_ONE_STREAM = 8_000_000;
    private static final long MOST_IN_ALL_STREAMS = 24_000_000;
    private static final int MOST_OBJECTS = 50_000;
    private static final int MOST_PAGES = 3;
    static final int MOST_SEALS = 8;
    static final int MOST_PIECES = 50_000;

    public PdfInspection {
        seals = List.copyOf(seals);
    }

    /**
     * A seal or time stamp.
     *
     * @param signer none when it cannot be read
     * @param timeStamp of an authority, not a seal
     * @param intact what it covers is as it was
     * @param coversAll nothing was added after it
     * @param at the moment that it claims
     */
    public record Seal(
            @Nullable X509Certificate signer,
            boolean timeStamp,
            boolean intact,
            boolean coversAll,
            @Nullable Instant at) {}

    /**
     * @param goOn asked again and again; ends the reading by whatever it throws
     * @throws UnreadablePdfException when it is no PDF, or one that would grow beyond all bounds
     */
    public static PdfInspection of(byte[] pdf, Runnable goOn) throws UnreadablePdfException {
        try (var document = open(pdf)) {
            goOn.run();
            return new PdfInspection(seals(document, goOn), text(document, goOn));
        } catch (IOException | PdfException | com.itextpdf.io.exceptions.IOException unreadable) {
            throw new UnreadablePdfException(unreadable);
        }
    }

    /** Unpacks no more than the bounds allow. */
    static PdfDocument open(byte[] pdf) throws IOException {
        var bounded = new ReaderProperties()
                .setMemoryLimitsAwareHandler(new PdfBounds(MOST_IN_ONE_STREAM, MOST_IN_ALL_STREAMS, MOST_OBJECTS));
        return new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf), bounded));
    }

    private static List<Seal> seals(PdfDocument document, Runnable goOn) {
        var signatures = new SignatureUtil(document);
        List<Seal> seals = new ArrayList<>();
        for (var name :
                signatures.getSignatureNames().stream().limit(MOST_SEALS).toList()) {
            goOn.run();
            seals.add(seal(signatures, name));
        }
        return seals;
    }

    private static Seal seal(SignatureUtil signatures, String name) {
        try {
            var signature = signatures.readSignatureData(name);
            var date = signature.getSignDate();
            return new Seal(
                    signature.getSigningCertificate(),
                    signature.isTsp(),
                    signature.verifySignatureIntegrityAndAuthenticity(),
                    signatures.signatureCoversWholeDocument(name),
                    date == null ? null : date.toInstant());
        } catch (GeneralSecurityException | RuntimeException broken) {
            return new Seal(null, false, false, false, null);
        }
    }

    static String text(PdfDocument document, Runnable goOn) {
        var text = new StringBuilder();
        for (int page = 1; page <= Math.min(MOST_PAGES, document.getNumberOfPages()); page++) {
            text.append(PdfTextExtractor.getTextFromPage(
                            document.getPage(page),
                            new BoundedExtraction(new SimpleTextExtractionStrategy(), MOST_PIECES, goOn)))
                    .append('\n');
        }
        return text.toString();
    }
}
