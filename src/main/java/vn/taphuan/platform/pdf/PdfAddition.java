package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.PdfPKCS7;
import com.itextpdf.signatures.SignatureUtil;
import com.itextpdf.signatures.validation.ValidatorChainBuilder;
import com.itextpdf.signatures.validation.context.CertificateSource;
import com.itextpdf.signatures.validation.context.TimeBasedContext;
import com.itextpdf.signatures.validation.context.ValidationContext;
import com.itextpdf.signatures.validation.context.ValidatorContext;
import com.itextpdf.signatures.validation.report.ValidationReport.ValidationResult;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a signing program of others added behind a sealed file of ours. Bounded in memory like {@link PdfInspection}; whoever asks
 * bounds the time.
 *
 * @param signatures that the file did not have, without time stamps, in the order in which they were put
 * @param nothingElse whether only signatures, time stamps and revocation data were added: the pages say what they said
 * @param coversText whether the picture of a signature lies over words of the paper
 */
public record PdfAddition(List<Signature> signatures, boolean nothingElse, boolean coversText) {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_CURVE_BITS = 256;
    /** Points by which a picture may touch the box of a word, which is larger than its ink. */
    private static final float MAY_TOUCH = 1;

    public PdfAddition {
        signatures = List.copyOf(signatures);
    }

    /**
     * @param chain certificates that came with it, the signer's first; empty when it cannot be read
     * @param intact it covers everything that was there when it was put, and all of that is as it was
     * @param strong by a digest and a key that are trusted today
     * @param at the moment that it claims
     */
    public record Signature(
            List<X509Certificate> chain,
            boolean intact,
            boolean strong,
            @Nullable Instant at) {

        private static final Signature UNREADABLE = new Signature(List.of(), false, false, null);

        public Signature {
            chain = List.copyOf(chain);
        }
    }

    /**
     * @param length of our file, with which theirs begins
     * @throws UnreadablePdfException when it is no PDF, or one that would grow beyond all bounds
     */
    public static PdfAddition of(byte[] pdf, int length, Runnable goOn) throws UnreadablePdfException {
        var ours = Arrays.copyOf(pdf, length);
        try (var before = PdfInspection.open(ours);
                var after = PdfInspection.open(pdf)) {
            goOn.run();
            var had = Set.copyOf(new SignatureUtil(before).getSignatureNames());
            return new PdfAddition(
                    signatures(after, had, goOn), addsNothingElse(before, after, goOn), coversText(after, goOn));
        } catch (IOException | PdfException | com.itextpdf.io.exceptions.IOException unreadable) {
            throw new UnreadablePdfException(unreadable);
        }
    }

    private static List<Signature> signatures(PdfDocument document, Set<String> had, Runnable goOn) {
        var all = new SignatureUtil(document);
        List<Signature> added = new ArrayList<>();
        for (var name : all.getSignatureNames()) {
            goOn.run();
            if (!had.contains(name) && added.size() < PdfInspection.MOST_SEALS) {
                var signature = signature(all, name);
                if (signature != null) {
                    added.add(signature);
                }
            }
        }
        return added;
    }

    /** None for a time stamp. */
    private static @Nullable Signature signature(SignatureUtil all, String name) {
        try {
            var data = all.readSignatureData(name);
            if (data.isTsp()) {
                return null;
            }
            var date = data.getSignDate();
            return new Signature(
                    chain(data),
                    data.verifySignatureIntegrityAndAuthenticity() && coversItsRevision(all, name),
                    isStrong(data),
                    date == null ? null : date.toInstant());
        } catch (GeneralSecurityException | IOException | RuntimeException broken) {
            return Signature.UNREADABLE;
        }
    }

    private static boolean coversItsRevision(SignatureUtil all, String name) throws IOException {
        try (var revision = PdfInspection.open(all.extractRevision(name).readAllBytes())) {
            return new SignatureUtil(revision).signatureCoversWholeDocument(name);
        }
    }

    private static List<X509Certificate> chain(PdfPKCS7 data) {
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(data.getSigningCertificate());
        for (var one : data.getCertificates()) {
            if (one instanceof X509Certificate certificate && !chain.contains(certificate)) {
                chain.add(certificate);
            }
        }
        return chain;
    }

    private static boolean isStrong(PdfPKCS7 data) {
        var digest = data.getDigestAlgorithmName().replace("-", "");
        return (digest.contains("256") || digest.contains("384") || digest.contains("512"))
                && isStrong(data.getSigningCertificate().getPublicKey());
    }

    private static boolean isStrong(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
            case ECPublicKey curve -> curve.getParams().getCurve().getField().getFieldSize() >= LEAST_CURVE_BITS;
            default -> true;
        };
    }

    /** By what iText allows after a signature, and by the words themselves. */
    private static boolean addsNothingElse(PdfDocument before, PdfDocument after, Runnable goOn) {
        var report = new ValidatorChainBuilder()
                .buildDocumentRevisionsValidator()
                .setAccessPermissions(AccessPermissions.FORM_FIELDS_MODIFICATION)
                .validateAllDocumentRevisions(
                        new ValidationContext(
                                ValidatorContext.DOCUMENT_REVISIONS_VALIDATOR,
                                CertificateSource.SIGNER_CERT,
                                TimeBasedContext.PRESENT),
                        after);
        goOn.run();
        return report.getValidationResult() == ValidationResult.VALID
                && before.getNumberOfPages() == after.getNumberOfPages()
                && PdfInspection.text(before, goOn).equals(PdfInspection.text(after, goOn));
    }

    private static boolean coversText(PdfDocument document, Runnable goOn) {
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            goOn.run();
            var page = document.getPage(number);
            var pictures = page.getAnnotations().stream()
                    .map(one -> one.getRectangle().toRectangle())
                    .filter(area -> area.getWidth() > 0 && area.getHeight() > 0)
                    .toList();
            if (!pictures.isEmpty()) {
                var words = new Words();
                new PdfCanvasProcessor(words).processPageContent(page);
                if (pictures.stream().anyMatch(words::isUnder)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where words stand on a page. */
    private static final class Words implements IEventListener {

        private final List<Rectangle> areas = new ArrayList<>();

        @Override
        public void eventOccurred(IEventData data, EventType type) {
            if (areas.size() > PdfInspection.MOST_PIECES) {
                throw new PdfException("a page has too many pieces of text");
            }
            if (data instanceof TextRenderInfo text && !text.getText().isBlank()) {
                areas.add(Rectangle.getCommonRectangle(
                        text.getDescentLine().getBoundingRectangle(),
                        text.getAscentLine().getBoundingRectangle()));
            }
        }

        @Override
        public Set<EventType> getSupportedEvents() {
            return Set.of(EventType.RENDER_TEXT);
        }

        boolean isUnder(Rectangle picture) {
            return areas.stream().anyMatch(area -> area.overlaps(picture, MAY_TOUCH));
        }
    }
}
