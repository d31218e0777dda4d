package vn.taphuan.certificates.badge;

import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.keys.SealKeys;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Hands the own certificate out as an Open Badge. It is signed anew each time; its name and place in the status list stay. */
@Service
public class OpenBadges {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String JWT = "JWT";

    /** A badge to save: a compact JWT. */
    public record Badge(String fileName, String token) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BadgePlaces places;
    private final BadgeAddresses addresses;
    private final SealKeys keys;
    private final Units units;
    private final MessageSource texts;
    private final CurrentAccount current;

    OpenBadges(
            JdbcClient jdbc,
            JsonMapper json,
            BadgePlaces places,
            BadgeAddresses addresses,
            SealKeys keys,
            Units units,
            MessageSource texts,
            CurrentAccount current) {
        this.jdbc = jdbc;
        this.json = json;
        this.places = places;
        this.addresses = addresses;
        this.keys = keys;
        this.units = units;
        this.texts = texts;
        this.current = current;
    }

    private record Own(UnitId body, String programme, CertificateData data) {}

    /** @throws AccessDeniedException when it is another person's, or none, or no longer counts */
    @Personal("hands out the own certificate")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Badge mine(CertificateId id) {
        var own = jdbc.sql(
                        "select unit_id, programme_code, data_json from certificate where id = ? and account_id = ? and state = 'ISSUED' and erased_on is null")
                .params(id.value(), current.id().value())
                .query((row, number) -> new Own(
                        new UnitId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        json.readValue(row.getString(3), CertificateData.class)))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no certificate of this person that counts"));
        var place = places.of(id, own.body());
        var issuer = addresses.issuer(own.body());
        var key = keys.forQr();
        var claims = BadgeCredential.claims(
                own.data(),
                BadgeCredential.programmeId(issuer, own.programme()),
                new BadgeCredential.Frame(
                        place.badge(),
                        issuer,
                        name(own),
                        addresses.base(),
                        addresses.status(own.body(), place.list()),
                        place.position()),
                words(own.data()));
        var number = String.valueOf(own.data().registerNumber()).replaceAll("[^A-Za-z0-9]+", "-");
        return new Badge(
                "GCN-" + number + "-open-badge.jwt",
                SignedToken.of(json, JWT, addresses.key(key.known().keyId()), claims, key));
    }

    /** As the register calls the body today, like the public check. */
    private String name(Own own) {
        return units.find(own.body())
                .map(UnitSummary::name)
                .orElse(own.data().issuer().issuingBody());
    }

    private BadgeCredential.Words words(CertificateData data) {
        var training = data.training();
        return new BadgeCredential.Words(
                text("description", training.programme(), data.issuer().issuingBody()),
                text("criteria", training.modules(), training.periods()),
                text("specimen"));
    }

    private String text(String which, Object... arguments) {
        return texts.getMessage("certificates.badge." + which, arguments, VIETNAMESE);
    }
}
