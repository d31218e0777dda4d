package vn.taphuan.certificates.keys;

import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/**
 * The keys to work with. Each first one is made when it is first needed; whoever is first makes it, all others use that one.
 * Keys of before stay known, so that what they sealed can be checked.
 */
@Component
public class SealKeys {

    private static final Logger log = LoggerFactory.getLogger(SealKeys.class);
    private static final Duration LIST_HOLDS = Duration.ofDays(30);

    private final StoredKeys stored;
    private final KeyMaking making;
    private final OutsideKeys outside;
    private final KeySettings settings;
    private final LostRaces races;
    private final Clock clock;
    private final Map<SealKeyId, SealKey> opened = new ConcurrentHashMap<>();

    SealKeys(
            StoredKeys stored,
            KeyMaking making,
            OutsideKeys outside,
            KeySettings settings,
            LostRaces races,
            Clock clock) {
        this.stored = stored;
        this.making = making;
        this.outside = outside;
        this.settings = settings;
        this.races = races;
        this.clock = clock;
    }

    /**
     * The key that seals for an issuing body: its own, else the platform's.
     *
     * @throws IllegalStateException when it cannot be opened, or its certificate has run out
     */
    public SealKey forBody(UnitId body) {
        var own = stored.working(KeyPurpose.SEAL, new KeyOwner(body));
        return ready(own.orElseGet(() -> first(KeyPurpose.SEAL)));
    }

    /** The key that signs what is checked without a network. */
    public SealKey forQr() {
        return ready(first(KeyPurpose.QR));
    }

    /** A key of this platform, whatever has become of it. */
    public Optional<KnownKey> known(PublicKey key) {
        return stored.find(KnownKey.idOf(key))
                .filter(known -> known.certificate().getPublicKey().equals(key));
    }

    /** Of one purpose, the newest first. */
    public List<KnownKey> all(KeyPurpose purpose) {
        return stored.all(purpose);
    }

    /** Which of the authority's certificates no longer count, signed by it. */
    public X509CRL revocations() {
        var authority = open(first(KeyPurpose.AUTHORITY));
        var stolen = List.of(KeyPurpose.SEAL, KeyPurpose.QR).stream()
                .flatMap(purpose -> stored.all(purpose).stream())
                .filter(key -> key.compromisedAt() != null && isOurs(key, authority))
                .map(key -> new CertificateMaker.Stolen(key.certificate(), Objects.requireNonNull(key.compromisedAt())))
                .toList();
        var now = clock.instant();
        return CertificateMaker.revocations(authority, stolen, now, now.plus(LIST_HOLDS));
    }

    /** Before anybody waits for them. */
    @EventListener(ApplicationReadyEvent.class)
    void makeFirst() {
        try {
            open(first(KeyPurpose.SEAL));
            open(first(KeyPurpose.QR));
        } catch (IllegalStateException unreachable) {
            log.warn("certificates cannot be sealed yet: {}", unreachable.getMessage());
        }
    }

    SealKey authority() {
        return open(first(KeyPurpose.AUTHORITY));
    }

    /** One that the operator newly brings comes before those that are there. */
    private KnownKey first(KeyPurpose purpose) {
        if (purpose == KeyPurpose.SEAL) {
            var brought = outside.get();
            if (brought.isPresent() && stored.find(brought.get().keyId()).isEmpty()) {
                return takenIn(brought.get());
            }
        }
        return stored.working(purpose, KeyOwner.PLATFORM).orElseGet(() -> make(purpose));
    }

    /** The authority first, by itself: a transaction that began before it was made would not see it. */
    private KnownKey make(KeyPurpose purpose) {
        if (purpose == KeyPurpose.AUTHORITY) {
            return once(purpose, making::authority);
        }
        var authority = authority();
        var algorithm = purpose == KeyPurpose.QR ? KeyAlgorithm.EC_P256 : making.usualAlgorithm();
        return once(purpose, () -> making.make(purpose, KeyOwner.PLATFORM, algorithm, authority, null));
    }

    private KnownKey takenIn(OutsideKeys.Brought brought) {
        try {
            return SystemWork.call("key from outside", () -> races.retrying(() -> making.takeIn(brought)));
        } catch (DuplicateKeyException takenInMeanwhile) {
            return stored.find(brought.keyId()).orElseThrow();
        }
    }

    /** In one snapshot: either another's key is seen, or its number is taken, which the database refuses. */
    private KnownKey once(KeyPurpose purpose, Supplier<KnownKey> work) {
        try {
            return SystemWork.call(
                    "first key",
                    () -> races.retrying(
                            () -> stored.working(purpose, KeyOwner.PLATFORM).orElseGet(work)));
        } catch (DuplicateKeyException madeMeanwhile) {
            return stored.working(purpose, KeyOwner.PLATFORM).orElseThrow();
        }
    }

    private SealKey ready(KnownKey key) {
        if (!key.worksAt(clock.instant())) {
            throw new IllegalStateException("the certificate of key " + key.keyId() + " does not hold now");
        }
        return open(key);
    }

    private SealKey open(KnownKey key) {
        return opened.computeIfAbsent(key.id(), id -> switch (key.place()) {
            case DATABASE -> inMemory(key);
            case FILE, TOKEN -> brought(key);
        });
    }

    private SealKey inMemory(KnownKey key) {
        var pkcs12 = stored.pkcs12(key.id()).orElseThrow();
        var found = KeyFiles.open(pkcs12, settings.storePassword(), "")
                .or(() -> KeyFiles.open(pkcs12, KeySettings.withoutPassword(), ""))
                .orElseThrow(() -> new IllegalStateException(
                        "taphuan.seal.keys.password is not the password of key " + key.keyId()));
        return new SealKey(key, found.secret(), null);
    }

    private SealKey brought(KnownKey key) {
        var found = outside.get()
                .filter(brought -> brought.keyId().equals(key.keyId()))
                .orElseThrow(
                        () -> new IllegalStateException("key " + key.keyId() + " lies outside and is not configured"));
        return new SealKey(key, found.opened().secret(), found.opened().provider());
    }

    private static boolean isOurs(KnownKey key, SealKey authority) {
        return key.certificate()
                .getIssuerX500Principal()
                .equals(authority.known().certificate().getSubjectX500Principal());
    }
}
