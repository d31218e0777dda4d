package vn.taphuan.certificates.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints certificates. The file is PDF/A-3a and PDF/UA-1, not sealed, and the same byte for byte whenever the same data is
 * printed by the same build. Safe from many threads.
 */
public final class CertificatePdf {

    private static final Wording FIRST_WORDING = new Wording(1);
    private static final Wording SECOND_WORDING = new Wording(2);

    private CertificatePdf() {}

    /** One page A4 across; {@link CertificateData} has refused whatever would not fit. Without a proof: a preview, or layout 1. */
    public static byte[] render(CertificateData data) {
        return print(data, null);
    }

    /** With the signed payload in the QR code and the credential attached. */
    public static byte[] render(CertificateData data, CertificateProof proof) {
        return print(data, proof);
    }

    /**
     * By a template: layout 3, or a preview of how any data would look in it.
     *
     * @param background the picture that the template names
     */
    public static byte[] render(
            CertificateData data,
            SheetTemplate template,
            byte @Nullable [] background,
            @Nullable CertificateProof proof) {
        return TemplatedCertificate.file(data, template, background, proof);
    }

    /** One file for the printer with a page for each: only what is added to sheets that are printed already. */
    public static byte[] forForms(List<Printed> papers, SheetTemplate template) {
        return TemplatedCertificate.forForms(papers, template);
    }

    /** One paper and what its code carries. */
    public record Printed(CertificateData data, CertificateProof proof) {}

    private static byte[] print(CertificateData data, @Nullable CertificateProof proof) {
        return switch (data.layoutVersion()) {
            case 1 -> new LandscapeCertificate(data, FIRST_WORDING, LandscapeCertificate.FIRST, null).print();
            case 2 -> new LandscapeCertificate(data, SECOND_WORDING, LandscapeCertificate.SECOND, proof).print();
            default -> throw new IllegalArgumentException("Unknown layout version " + data.layoutVersion());
        };
    }
}
