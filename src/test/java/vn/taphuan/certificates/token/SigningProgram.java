package vn.taphuan.certificates.token;

import com.itextpdf.forms.form.element.SignatureFieldAppearance;
import com.itextpdf.io.font.constants.StandardFonts;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfStampAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.sealing.TrialAuthority;

/** What a signer does at his own machine with a PDF program and a token, and what a careless or dishonest one does. */
final class SigningProgram {

    private SigningProgram() {}

    /** Signs as an update behind the file, without a picture. */
    static byte[] sign(byte[] pdf, TrialAuthority.Identity token) throws Exception {
        return sign(pdf, token, null, "SHA-256", Instant.now());
    }

    /** @param picture where the signature shows on the page */
    static byte[] sign(
            byte[] pdf, TrialAuthority.Identity token, @Nullable Rectangle picture, String digest, Instant at)
            throws Exception {
        var out = new ByteArrayOutputStream();
        var claimed = Calendar.getInstance();
        claimed.setTime(Date.from(at));
        var signer = new PdfPadesSigner(new PdfReader(new ByteArrayInputStream(pdf)), out);
        signer.setStampingProperties(new StampingProperties().useAppendMode());
        var properties = new SignerProperties()
                .setFieldName("director-" + System.nanoTime())
                .setReason("Ký giấy chứng nhận")
                .setClaimedSignDate(claimed)
                .setPageNumber(1)
                .setPageRect(picture == null ? new Rectangle(0, 0, 0, 0) : picture);
        if (picture != null) {
            properties.setSignatureAppearance(new SignatureFieldAppearance(SignerProperties.IGNORED_ID)
                    .setContent(ImageDataFactory.create(1, 1, 3, 8, new byte[] {90, 0, 0}, null)));
        }
        signer.signWithBaselineBProfile(
                properties,
                token.chain().toArray(Certificate[]::new),
                new PrivateKeySignature(token.pair().getPrivate(), digest, null));
        return out.toByteArray();
    }

    /** Writes something over the page, as an update behind the file. */
    static byte[] overwrite(byte[] pdf) throws Exception {
        return update(pdf, document -> {
            var canvas = new PdfCanvas(document.getFirstPage());
            canvas.beginText()
                    .setFontAndSize(PdfFontFactory.createFont(StandardFonts.HELVETICA), 20)
                    .moveText(300, 300)
                    .showText("Xuat sac")
                    .endText();
        });
    }

    /** Sticks a note onto the page, as an update behind the file. */
    static byte[] stick(byte[] pdf) throws Exception {
        return update(pdf, document -> {
            var look = new PdfFormXObject(new Rectangle(0, 0, 200, 40));
            new PdfCanvas(look, document).rectangle(0, 0, 200, 40).fill();
            document.getFirstPage()
                    .addAnnotation(new PdfStampAnnotation(new Rectangle(300, 300, 200, 40))
                            .setNormalAppearance(look.getPdfObject())
                            .setContents(new PdfString("Xuat sac"))
                            .setFlag(PdfAnnotation.PRINT));
        });
    }

    /** Saves the file anew instead of adding to it. */
    static byte[] rewrite(byte[] pdf) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)), new PdfWriter(out))) {
            document.getCatalog().put(PdfName.Lang, new PdfString("en"));
        }
        return out.toByteArray();
    }

    private interface Change {
        void to(PdfDocument document) throws Exception;
    }

    private static byte[] update(byte[] pdf, Change change) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = new PdfDocument(
                new PdfReader(new ByteArrayInputStream(pdf)),
                new PdfWriter(out),
                new StampingProperties().useAppendMode())) {
            change.to(document);
        }
        return out.toByteArray();
    }
}
