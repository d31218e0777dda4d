package vn.taphuan.certificates.keys;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** Reads and writes certificates as PEM, in the order in which they stand. */
public final class CertificateChains {

    private CertificateChains() {}

    public static String pem(List<X509Certificate> chain) {
        var text = new StringBuilder();
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        try {
            for (var certificate : chain) {
                text.append("-----BEGIN CERTIFICATE-----\n")
                        .append(lines.encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            }
        } catch (CertificateException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return text.toString();
    }

    public static List<X509Certificate> chain(String pem) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
