package vn.taphuan.certificates.keys;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Makes keys with their certificates and takes in those that an operator brings; each is on record. In the caller's transaction. */
@Component
class KeyMaking {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Duration AUTHORITY_LASTS = Duration.ofDays(20 * 365L);

    private final StoredKeys stored;
    private final KeySettings settings;
    private final Deployment deployment;
    private final MessageSource texts;
    private final Units units;
    private final AuditLog audit;
    private final Clock clock;

    KeyMaking(
            StoredKeys stored,
            KeySettings settings,
            Deployment deployment,
            MessageSource texts,
            Units units,
            AuditLog audit,
            Clock clock) {
        this.stored = stored;
        this.settings = settings;
        this.deployment = deployment;
        this.texts = texts;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    KeyAlgorithm usualAlgorithm() {
        return settings.algorithm();
    }

    KnownKey authority() {
        var pair = KeyAlgorithm.EC_P256.make();
        var certificate = CertificateMaker.authority(
                pair,
                KeyAlgorithm.EC_P256,
                CertificateMaker.name(text("authority"), platform()),
                clock.instant(),
                AUTHORITY_LASTS);
        return keep(KeyPurpose.AUTHORITY, KeyOwner.PLATFORM, KeyAlgorithm.EC_P256, pair, List.of(certificate), null);
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else made one at the same time */
    KnownKey make(
            KeyPurpose purpose, KeyOwner owner, KeyAlgorithm algorithm, SealKey authority, @Nullable String reason) {
        var pair = algorithm.make();
        var name = CertificateMaker.name(text(purpose == KeyPurpose.QR ? "qr" : "seal"), organisation(owner.body()));
        var certificate = CertificateMaker.leaf(pair.getPublic(), name, authority, clock.instant(), settings.lasts());
        return keep(
                purpose,
                owner,
                algorithm,
                pair,
                List.of(certificate, authority.known().certificate()),
                reason);
    }

    KnownKey takeIn(OutsideKeys.Brought brought) {
        var chain = brought.opened().chain();
        var key = known(
                KeyPurpose.SEAL,
                KeyOwner.PLATFORM,
                KeyAlgorithm.of(chain.getFirst().getPublicKey()),
                chain,
                brought.place());
        stored.add(key, null);
        note(key, null);
        return key;
    }

    private KnownKey keep(
            KeyPurpose purpose,
            KeyOwner owner,
            KeyAlgorithm algorithm,
            KeyPair pair,
            List<X509Certificate> chain,
            @Nullable String reason) {
        var key = known(purpose, owner, algorithm, chain, KeyPlace.DATABASE);
        stored.add(key, KeyFiles.pkcs12(pair.getPrivate(), chain, settings.storePassword()));
        note(key, reason);
        return key;
    }

    private KnownKey known(
            KeyPurpose purpose, KeyOwner owner, KeyAlgorithm algorithm, List<X509Certificate> chain, KeyPlace place) {
        var certificate = chain.getFirst();
        return new KnownKey(
                new SealKeyId(Ids.next()),
                purpose,
                owner,
                stored.lastNumber(purpose, owner) + 1,
                algorithm,
                KnownKey.idOf(certificate.getPublicKey()),
                chain,
                place,
                deployment.isDemo(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                clock.instant(),
                null);
    }

    private void note(KnownKey key, @Nullable String reason) {
        var entry = AuditEntry.of(
                        "certificate.key-made", "certificate-key", key.id().value())
                .changed(null, Made.of(key))
                .because(reason);
        var body = key.owner().body();
        audit.record(body == null ? entry : entry.in(body));
    }

    /** Of a key, what the audit log keeps. */
    record Made(KeyPurpose purpose, int number, KeyAlgorithm algorithm, String keyId, KeyPlace place) {

        static Made of(KnownKey key) {
            return new Made(key.purpose(), key.number(), key.algorithm(), key.keyId(), key.place());
        }
    }

    private String organisation(@Nullable UnitId body) {
        return body == null
                ? platform()
                : units.find(body).map(UnitSummary::name).orElseGet(this::platform);
    }

    private String platform() {
        return text("platform");
    }

    /** A demo's keys say that they are for trial, in every file that they seal. */
    private String text(String name) {
        return texts.getMessage(
                "certificates.keys.subject." + name + (deployment.isDemo() ? ".trial" : ""), null, VIETNAMESE);
    }
}
