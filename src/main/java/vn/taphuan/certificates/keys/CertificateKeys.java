package vn.taphuan.certificates.keys;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/**
 * What people do with sealing keys: see them, change to a new one, give a body one of its own, tell one stolen. The platform's
 * own keys are for those who govern certificates everywhere.
 */
@Service
@PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
public class CertificateKeys {

    private static final int LONGEST_REASON = 1000;

    private final StoredKeys stored;
    private final SealKeys keys;
    private final KeyMaking making;
    private final KeySettings settings;
    private final LostRaces races;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    CertificateKeys(
            StoredKeys stored,
            SealKeys keys,
            KeyMaking making,
            KeySettings settings,
            LostRaces races,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.stored = stored;
        this.keys = keys;
        this.making = making;
        this.settings = settings;
        this.races = races;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** The platform's keys that seal and that sign QR codes; the newest first. */
    @Transactional(readOnly = true)
    public List<KeySummary> ofThePlatform() {
        current.requireEverywhere(Permissions.CERTIFICATE_GOVERN);
        var all = stored.all(KeyPurpose.SEAL).stream()
                .filter(key -> key.owner().equals(KeyOwner.PLATFORM))
                .toList();
        return Stream.concat(summaries(all).stream(), summaries(stored.all(KeyPurpose.QR)).stream())
                .toList();
    }

    /** The keys that a body has of its own; empty when the platform's key seals for it. */
    @Transactional(readOnly = true)
    public List<KeySummary> of(UnitId body) {
        current.requireIn(Permissions.CERTIFICATE_GOVERN, body);
        return summaries(stored.all(KeyPurpose.SEAL).stream()
                .filter(key -> key.owner().equals(new KeyOwner(body)))
                .toList());
    }

    /** Whether keys in the database are protected by a password of the operator. */
    @Transactional(readOnly = true)
    public boolean arePasswordProtected() {
        current.requireEverywhere(Permissions.CERTIFICATE_GOVERN);
        return settings.hasPassword();
    }

    /** A new key of the platform seals (or signs QR codes) from now on; what older ones signed stays checkable. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public RotateKeyResult rotate(KeyPurpose purpose, KeyAlgorithm algorithm, int lastSeen, String reason) {
        current.requireEverywhere(Permissions.CERTIFICATE_GOVERN);
        if (purpose == KeyPurpose.AUTHORITY) {
            throw new IllegalArgumentException("the authority is not changed here");
        }
        return next(
                purpose,
                KeyOwner.PLATFORM,
                purpose == KeyPurpose.QR ? KeyAlgorithm.EC_P256 : algorithm,
                lastSeen,
                reason);
    }

    /** A body gets a key of its own, or a new one. @param lastSeen number of the newest key that was shown, 0 for none */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public RotateKeyResult rotate(UnitId body, KeyAlgorithm algorithm, int lastSeen, String reason) {
        current.requireIn(Permissions.CERTIFICATE_GOVERN, body);
        return next(KeyPurpose.SEAL, new KeyOwner(body), algorithm, lastSeen, reason);
    }

    /**
     * Tells a key stolen, from a moment on. If it was the one that works, a new one takes its place at once; papers that it sealed
     * get a new seal from their frozen data.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public RotateKeyResult stolen(SealKeyId id, Instant since, String reason) {
        var key = stored.find(id).filter(this::mayChange).orElseThrow(() -> new AccessDeniedException("no such key"));
        if (isBlank(reason)) {
            return new RotateKeyResult.ReasonMissing();
        }
        if (since.isAfter(clock.instant())) {
            return new RotateKeyResult.NotYet();
        }
        var authority = keys.authority();
        return races.retrying(() -> {
            var working = stored.working(key.purpose(), key.owner());
            if (!stored.stolen(id, since, reason.strip())) {
                return new RotateKeyResult.Changed();
            }
            var entry = AuditEntry.of("certificate.key-stolen", "certificate-key", id.value())
                    .changed(null, new Stolen(key.keyId(), since))
                    .because(reason.strip());
            var body = key.owner().body();
            audit.record(body == null ? entry : entry.in(body));
            boolean wasWorking = working.filter(one -> one.id().equals(id)).isPresent();
            return new RotateKeyResult.Done(
                    wasWorking
                            ? making.make(key.purpose(), key.owner(), key.algorithm(), authority, reason.strip())
                                    .keyId()
                            : working.map(KnownKey::keyId).orElse(""));
        });
    }

    private record Stolen(String keyId, Instant since) {}

    private RotateKeyResult next(
            KeyPurpose purpose, KeyOwner owner, KeyAlgorithm algorithm, int lastSeen, String reason) {
        if (isBlank(reason)) {
            return new RotateKeyResult.ReasonMissing();
        }
        var authority = keys.authority();
        try {
            return races.retrying(() -> stored.lastNumber(purpose, owner) == lastSeen
                    ? new RotateKeyResult.Done(making.make(purpose, owner, algorithm, authority, reason.strip())
                            .keyId())
                    : new RotateKeyResult.Changed());
        } catch (DuplicateKeyException madeMeanwhile) {
            return new RotateKeyResult.Changed();
        }
    }

    private boolean mayChange(KnownKey key) {
        var scope = current.scope(Permissions.CERTIFICATE_GOVERN);
        var body = key.owner().body();
        return key.purpose() != KeyPurpose.AUTHORITY && (body == null ? scope.everything() : scope.includes(body));
    }

    private static boolean isBlank(String reason) {
        return reason.isBlank() || reason.length() > LONGEST_REASON;
    }

    private List<KeySummary> summaries(List<KnownKey> all) {
        var now = clock.instant();
        var working = all.stream().filter(key -> key.compromisedAt() == null).findFirst();
        return all.stream()
                .map(key -> new KeySummary(
                        key.id(),
                        key.purpose(),
                        key.number(),
                        key.algorithm(),
                        key.keyId(),
                        key.fingerprint(),
                        key.place(),
                        key.trial(),
                        key.validFrom(),
                        key.validTo(),
                        key.compromisedAt(),
                        state(key, working.filter(key::equals).isPresent(), now)))
                .toList();
    }

    private static KeySummary.State state(KnownKey key, boolean newest, Instant now) {
        if (Objects.nonNull(key.compromisedAt())) {
            return KeySummary.State.STOLEN;
        }
        if (!newest) {
            return KeySummary.State.CHECKS_ONLY;
        }
        return key.worksAt(now) ? KeySummary.State.WORKS : KeySummary.State.RUN_OUT;
    }
}
