package vn.taphuan.platform.pdf;

import com.itextpdf.commons.actions.EventManager;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import com.itextpdf.kernel.utils.XmlProcessorCreator;
import com.itextpdf.pdfa.PdfADocument;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/**
 * One file that is PDF/A-3a and PDF/UA-1 at once: sRGB, everything tagged, fonts embedded, dates from its properties. Used by
 * one thread.
 */
final class ArchivalPdf {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // its duty is met: the application is AGPL, offers its source, and the producer line stays
        EventManager.acknowledgeAgplUsageDisableWarningMessage();
        XmlProcessorCreator.setXmlParserFactory(new JavaXmlParsers());
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final EmbeddedFaces faces = new EmbeddedFaces();
    private final PdfDocument document;
    private final String date;

    ArchivalPdf(PaperProperties properties) {
        document = new OrderedDocument(new PdfWriter(bytes, writing()), faces);
        document.setTagged();
        document.getCatalog().setLang(new PdfString(properties.language().toLanguageTag()));
        document.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        document.getDocumentInfo()
                .setTitle(properties.title())
                .setAuthor(properties.author())
                .setSubject(properties.subject());
        date = written(properties.created());
        document.getDocumentInfo().setMoreInfo("CreationDate", date);
        document.getDocumentInfo().setMoreInfo("ModDate", date);
    }

    PdfDocument document() {
        return document;
    }

    EmbeddedFaces faces() {
        return faces;
    }

    void attach(String name, String mediaType, byte[] content, String description) {
        var parameters = new PdfDictionary();
        parameters.put(PdfName.ModDate, new PdfString(date));
        document.addAssociatedFile(
                name,
                PdfFileSpec.createEmbeddedFileSpec(
                        document, content, description, name, new PdfName(mediaType), parameters, PdfName.Data));
    }

    /** Ends the file; nothing can be added afterwards. */
    byte[] finish() {
        document.close();
        return RepeatableBytes.of(bytes.toByteArray());
    }

    /** iText writes its fonts in the order of a hash that counts documents; here they come in an order of their own. */
    private static final class OrderedDocument extends PdfADocument {

        private final EmbeddedFaces faces;

        OrderedDocument(PdfWriter writer, EmbeddedFaces faces) {
            super(writer, PdfAConformance.PDF_A_3A, intent());
            this.faces = faces;
        }

        @Override
        protected void flushFonts() {
            faces.flush();
            super.flushFonts();
        }
    }

    private static WriterProperties writing() {
        return new WriterProperties()
                .setPdfVersion(PdfVersion.PDF_1_7)
                .addPdfAXmpMetadata(PdfAConformance.PDF_A_3A)
                .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)
                .setInitialDocumentId(new PdfString(RepeatableBytes.PLACEHOLDER))
                .setModifiedDocumentId(new PdfString(RepeatableBytes.PLACEHOLDER));
    }

    private static PdfOutputIntent intent() {
        return new PdfOutputIntent(
                "Custom", "", "https://www.color.org", "sRGB IEC61966-2.1", new ByteArrayInputStream(SRGB));
    }

    private static String written(Instant created) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        calendar.setTimeInMillis(created.toEpochMilli());
        return new PdfDate(calendar).getPdfObject().getValue();
    }
}
