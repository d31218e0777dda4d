package vn.taphuan.certificates.document;

/**
 * Prints certificates. The file is PDF/A-3a and PDF/UA-1, not sealed, and the same byte for byte whenever the same data is
 * printed by the same build. Safe from many threads.
 */
public final class CertificatePdf {

    private static final Wording FIRST_WORDING = new Wording(1);

    private CertificatePdf() {}

    /** One page A4 across; {@link CertificateData} has refused whatever would not fit. */
    public static byte[] render(CertificateData data) {
        return switch (data.layoutVersion()) {
            case 1 -> new LandscapeCertificate(data, FIRST_WORDING).print();
            default -> throw new IllegalArgumentException("Unknown layout version " + data.layoutVersion());
        };
    }
}
