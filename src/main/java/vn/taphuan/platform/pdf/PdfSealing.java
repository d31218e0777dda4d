package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.CrlClientOnline;
import com.itextpdf.signatures.ICrlClient;
import com.itextpdf.signatures.IssuingCertificateRetriever;
import com.itextpdf.signatures.OcspClientBouncyCastle;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import com.itextpdf.signatures.TSAClientBouncyCastle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CRLException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Seals a finished file by PAdES, and adds proof to a sealed one. What was there stays byte for byte; all is added behind it, so
 * that the file stays PDF/A-3a and PDF/UA-1. Safe from many threads.
 */
public final class PdfSealing {

    static final String SEAL_FIELD = "seal";
    private static final String DIGEST = "SHA-256";
    /** Beside the certificates: a signature of 3,072 bits, its attributes, and some air. */
    private static final int SIGNATURE_BYTES = 1800;

    private static final int TIME_STAMP_BYTES = 8192;
    private static final TimeZone ZONE = TimeZone.getTimeZone("Asia/Ho_Chi_Minh");

    private PdfSealing() {}

    /**
     * A key and how to reach it.
     *
     * @param chain its certificate first
     * @param provider who alone can use it, for a key on a token
     */
    public record Key(
            PrivateKey secret,
            List<X509Certificate> chain,
            @Nullable String provider) {

        public Key {
            chain = List.copyOf(chain);
        }

        @Override
        public String toString() {
            return "Key[" + chain.getFirst().getSubjectX500Principal() + "]";
        }
    }

    /** What a reader shows beside the seal: why, and where. */
    public record Words(String reason, String place) {}

    /** A time-stamp authority (RFC 3161); user and password may be empty. */
    public record TimeStamps(URI address, String user, String password) {

        @Override
        public String toString() {
            return "TimeStamps[" + address + "]";
        }
    }

    /**
     * Level B: an invisible seal over the whole file.
     *
     * @param at the moment that the seal claims; nobody else confirms it at this level
     */
    public static byte[] seal(byte[] pdf, Key key, Words words, Instant at) {
        try (var reader = new PdfReader(new ByteArrayInputStream(pdf))) {
            var out = new ByteArrayOutputStream(pdf.length + 24_000);
            var properties = new SignerProperties()
                    .setFieldName(SEAL_FIELD)
                    .setReason(words.reason())
                    .setLocation(words.place())
                    .setClaimedSignDate(calendar(at))
                    .setPageNumber(1)
                    .setPageRect(new Rectangle(0, 0, 0, 0));
            var signer = signer(reader, out);
            signer.setEstimatedSize(room(key.chain()));
            signer.signWithBaselineBProfile(
                    properties,
                    key.chain().toArray(Certificate[]::new),
                    new PrivateKeySignature(key.secret(), DIGEST, key.provider()));
            return out.toByteArray();
        } catch (IOException | GeneralSecurityException | PdfException failed) {
            throw new IllegalStateException("the file cannot be sealed", failed);
        }
    }

    /**
     * Level T: an authority says that the sealed file was there at that moment.
     *
     * @throws IllegalStateException when the authority does not answer well
     */
    public static byte[] timeStamp(byte[] sealed, TimeStamps authority) {
        try (var reader = new PdfReader(new ByteArrayInputStream(sealed))) {
            var out = new ByteArrayOutputStream(sealed.length + 40_000);
            var client = new TSAClientBouncyCastle(
                    authority.address().toString(), authority.user(), authority.password(), TIME_STAMP_BYTES, DIGEST);
            new PdfSigner(reader, out, new StampingProperties().useAppendMode()).timestamp(client, "time-stamp");
            return out.toByteArray();
        } catch (IOException | GeneralSecurityException | RuntimeException failed) {
            throw new IllegalStateException("the time-stamp authority gave no time", failed);
        }
    }

    /**
     * Level LT: everything that is needed to check seal and time stamp later is put into the file.
     *
     * @param lists that are known without asking, beside those that the certificates name
     * @param more addresses of further lists
     * @throws IllegalStateException when a list cannot be had
     */
    public static byte[] addRevocation(byte[] stamped, List<X509CRL> lists, List<URI> more) {
        try (var reader = new PdfReader(new ByteArrayInputStream(stamped))) {
            var out = new ByteArrayOutputStream(stamped.length + 60_000);
            var signer = signer(reader, out);
            signer.setCrlClient(new KnownLists(lists, more));
            signer.setOcspClient(new OcspClientBouncyCastle());
            signer.setIssuingCertificateRetriever(new IssuingCertificateRetriever());
            signer.prolongSignatures();
            return out.toByteArray();
        } catch (IOException | GeneralSecurityException | RuntimeException failed) {
            throw new IllegalStateException("revocation data are not complete", failed);
        }
    }

    private static PdfPadesSigner signer(PdfReader reader, ByteArrayOutputStream out) {
        var signer = new PdfPadesSigner(reader, out);
        signer.setStampingProperties(new StampingProperties().useAppendMode());
        return signer;
    }

    private static int room(List<X509Certificate> chain) throws GeneralSecurityException {
        int room = SIGNATURE_BYTES;
        for (var certificate : chain) {
            room += certificate.getEncoded().length;
        }
        return room;
    }

    private static GregorianCalendar calendar(Instant at) {
        var calendar = new GregorianCalendar(ZONE);
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar;
    }

    /** Lists at hand first, by who issued the certificate; then those that certificates and settings name. */
    private static final class KnownLists implements ICrlClient {

        private final List<X509CRL> lists;
        private final ICrlClient named = new CrlClientOnline();
        private final ICrlClient more;

        KnownLists(List<X509CRL> lists, List<URI> more) {
            this.lists = lists;
            this.more = new CrlClientOnline(more.stream().map(URI::toString).toArray(String[]::new));
        }

        @Override
        public Collection<byte[]> getEncoded(X509Certificate certificate, @Nullable String address)
                throws CertificateEncodingException {
            Collection<byte[]> found = new ArrayList<>();
            for (var list : lists) {
                if (list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())) {
                    found.add(encoded(list));
                }
            }
            if (found.isEmpty()) {
                found.addAll(named.getEncoded(certificate, address));
            }
            if (found.isEmpty()) {
                found.addAll(more.getEncoded(certificate, address));
            }
            return found;
        }

        private static byte[] encoded(X509CRL list) {
            try {
                return list.getEncoded();
            } catch (CRLException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }
}
