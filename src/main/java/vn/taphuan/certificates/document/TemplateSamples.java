package vn.taphuan.certificates.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Made-up holders of short, long and very long names, to try a template with; the body's own words come from its settings. */
public final class TemplateSamples {

    private static final String FILE = "/papers/template-samples.properties";
    private static final Properties TEXTS = read();

    private static final String NUMBER = "1234/";
    /** A code that nobody was given. */
    private static final String CODE = "00000-00000-00000-00000";

    private TemplateSamples() {}

    /** How long what is filled in is. */
    public enum Length {
        SHORT,
        LONG,
        /** As long as names and titles really become. */
        VERY_LONG
    }

    /** Of a made-up body. */
    public static CertificateData of(Length length, Instant frozenAt, LocalDate today) {
        var issuer =
                new CertificateData.Issuer(text("issuer.parent"), text("issuer.body"), true, text("issuer.certifier"));
        return of(length, issuer, text("issuer.place"), List.of(text("issuer.title")), frozenAt, today);
    }

    /**
     * @param frozenAt the day that the paper shows
     * @return a preview: no number, no code
     */
    public static CertificateData of(
            Length length,
            CertificateData.Issuer issuer,
            String place,
            List<String> title,
            Instant frozenAt,
            LocalDate today) {
        var key = length.name().toLowerCase(Locale.ROOT) + ".";
        return new CertificateData(
                CertificateData.CURRENT_LAYOUT,
                null,
                issuer,
                new CertificateData.Holder(text(key + "name"), 1978, text(key + "unit"), optional(key + "position")),
                new CertificateData.Training(
                        text(key + "programme"),
                        7,
                        12,
                        today.minusDays(10),
                        today.minusDays(length == Length.SHORT ? 10 : 9),
                        text(key + "venue"),
                        "3/" + today.getYear(),
                        optional(key + "grade")),
                new CertificateData.Decision(text(key + "decision"), today.minusDays(3)),
                null,
                new CertificateData.Signing(place, null, title, text(key + "signer")),
                null,
                frozenAt,
                Set.of(CertificateMark.PREVIEW));
    }

    /** The same person on a paper that has everything, so that nothing of the template stays open; it says that it does not count. */
    public static CertificateData specimen(CertificateData preview, String address, LocalDate today) {
        var signing = preview.signing();
        return new CertificateData(
                CertificateData.CURRENT_LAYOUT,
                null,
                preview.issuer(),
                preview.holder(),
                preview.training(),
                preview.decision(),
                NUMBER + today.getYear() + "-GCN",
                new CertificateData.Signing(signing.place(), today, signing.titleLines(), signing.signerName()),
                new CertificateData.Verification(CODE, address),
                preview.frozenAt(),
                Set.of(CertificateMark.SAMPLE));
    }

    private static @Nullable String optional(String key) {
        var text = TEXTS.getProperty(key, "");
        return text.isBlank() ? null : text;
    }

    static String text(String key) {
        var text = TEXTS.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(FILE + " has no " + key);
        }
        return text;
    }

    private static Properties read() {
        var texts = new Properties();
        try (var file = TemplateSamples.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("missing: " + FILE);
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
