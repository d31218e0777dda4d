package vn.taphuan.certificates.sealing;

import java.net.URI;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificateProof;
import vn.taphuan.certificates.keys.SealKey;
import vn.taphuan.certificates.keys.SealKeys;
import vn.taphuan.certificates.templates.PaperPrinter;
import vn.taphuan.platform.pdf.PdfSealing;
import vn.taphuan.platform.security.UnitId;

/**
 * Makes the sealed file of a certificate from its frozen data, and raises a sealed file to a higher level. Nothing is stored here;
 * all of it can be repeated.
 */
@Component
public class PaperSealing {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int CREDENTIAL_VERSION = 1;

    private final SealKeys keys;
    private final SealSettings settings;
    private final PaperPrinter printer;
    private final JsonMapper json;
    private final MessageSource texts;
    private final Clock clock;

    PaperSealing(
            SealKeys keys,
            SealSettings settings,
            PaperPrinter printer,
            JsonMapper json,
            MessageSource texts,
            Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.printer = printer;
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Takes the keys of an issuing body once, for as many of its papers as are made in the next moments.
     *
     * @throws IllegalStateException when a key cannot be opened, or its certificate has run out
     */
    public Sealer sealer(UnitId body) {
        return new Sealer(keys.forBody(body), keys.forQr());
    }

    /**
     * Prints and seals: level B.
     *
     * @param body that issued it, whose key seals
     */
    public SealedPaper make(CertificateData data, UnitId body) {
        var sealer = sealer(body);
        return sealer.seal(sealer.print(data), data);
    }

    /** Seals a file that was printed before there were seals; level B. */
    public SealedPaper seal(byte[] plain, CertificateData data, UnitId body) {
        return sealer(body).seal(plain, data);
    }

    /** Makes papers of one issuing body with keys that were taken before. Safe from many threads. */
    public final class Sealer {

        private final SealKey key;
        private final SealKey qr;

        private Sealer(SealKey key, SealKey qr) {
            this.key = key;
            this.qr = qr;
        }

        /** Papers of the first layout had no room for a payload. */
        public byte[] print(CertificateData data) {
            return printer.print(data, data.carriesPayload() ? proof(data, qr) : null);
        }

        /** Level B. */
        public SealedPaper seal(byte[] plain, CertificateData data) {
            return new SealedPaper(
                    PdfSealing.seal(plain, credentials(key), words(data, key), clock.instant()),
                    SealLevel.B,
                    key.known().keyId());
        }
    }

    /** Whether this installation wants more than a level. */
    public boolean wantsMoreThan(SealLevel level) {
        return level != SealLevel.PLAIN && level.compareTo(settings.wanted()) < 0;
    }

    public SealLevel wanted() {
        return settings.wanted();
    }

    /**
     * The next level: the earlier bytes stay as they are, the proof is added behind them.
     *
     * @throws IllegalStateException when the time-stamp authority or a revocation list cannot be had now
     */
    public SealedPaper raise(SealedPaper paper) {
        return switch (paper.level()) {
            case B ->
                new SealedPaper(
                        PdfSealing.timeStamp(
                                paper.pdf(),
                                new PdfSealing.TimeStamps(
                                        URI.create(settings.timeStamps()),
                                        settings.timeStampUser(),
                                        settings.timeStampPassword())),
                        SealLevel.T,
                        paper.keyId());
            case T ->
                new SealedPaper(
                        PdfSealing.addRevocation(
                                paper.pdf(), List.<X509CRL>of(keys.revocations()), settings.revocationLists()),
                        SealLevel.LT,
                        paper.keyId());
            case PLAIN, LT -> throw new IllegalArgumentException("not to be raised: " + paper.level());
        };
    }

    /** What a paper carries beside what people read; its code is signed anew each time, and each holds. */
    public CertificateProof proof(CertificateData data) {
        return proof(data, keys.forQr());
    }

    private CertificateProof proof(CertificateData data, SealKey qr) {
        var verification = Objects.requireNonNull(data.verification());
        var payload = QrPayload.write(data, verification.code(), qr);
        return new CertificateProof(payload, credential(data, payload));
    }

    /** docs/formats/certificate-credential.md. */
    private byte[] credential(CertificateData data, String payload) {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("format", "tap-huan-certificate");
        credential.put("version", CREDENTIAL_VERSION);
        credential.put("certificate", data);
        credential.put("qrPayload", payload);
        return json.writeValueAsBytes(credential);
    }

    private static PdfSealing.Key credentials(SealKey key) {
        return new PdfSealing.Key(key.secret(), key.known().chain(), key.provider());
    }

    private PdfSealing.Words words(CertificateData data, SealKey key) {
        var reason = key.known().trial() ? "certificates.keys.reason.trial" : "certificates.keys.reason";
        return new PdfSealing.Words(
                texts.getMessage(reason, null, VIETNAMESE), data.signing().place());
    }
}
