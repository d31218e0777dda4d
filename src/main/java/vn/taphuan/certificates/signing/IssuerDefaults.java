package vn.taphuan.certificates.signing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.register.NumberPattern;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;

/** What papers say for a body that the organisers have not set yet; proposals in Vietnamese, as papers are. */
@Component
class IssuerDefaults {

    private static final String FILE = "/papers/issuer-defaults.properties";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LONGEST_NAME = 100;

    private final Properties texts = new Properties();

    IssuerDefaults() {
        try (var file = IssuerDefaults.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("missing: " + FILE);
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    IssuingBody of(UnitSummary unit) {
        var name = unit.name().length() > LONGEST_NAME ? unit.name().substring(0, LONGEST_NAME) : unit.name();
        var parent = unit.parentName() == null
                ? text("parentBodyUnknown")
                : text("parentBody").replace("{parent}", unit.parentName());
        var authority = unit.kind() == UnitKind.POLITICAL_CENTRE
                ? SigningAuthority.DIRECTOR
                : SigningAuthority.STANDING_COMMITTEE;
        var certifier = authority == SigningAuthority.DIRECTOR ? "certifierDirector" : "certifierCommittee";
        return new IssuingBody(
                unit.id(),
                new CertificateData.Issuer(
                        parent.toUpperCase(VIETNAMESE),
                        name.toUpperCase(VIETNAMESE),
                        true,
                        text(certifier).replace("{unit}", name)),
                text("place"),
                authority,
                lines("directorTitle"),
                lines("deputyTitle"),
                lines("committeeTitle"),
                new NumberPattern(text("numberPattern")),
                false,
                0);
    }

    /** What stands for the name of somebody who has not signed yet. */
    String notSignedYet() {
        return text("notSignedYet");
    }

    private List<String> lines(String key) {
        return List.of(text(key).split("\\|"));
    }

    private String text(String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(FILE + " has no " + key);
        }
        return text;
    }
}
