package vn.taphuan.certificates.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key as the settings show it. */
public record KeySummary(
        SealKeyId id,
        KeyPurpose purpose,
        int number,
        KeyAlgorithm algorithm,
        String keyId,
        String fingerprint,
        KeyPlace place,
        boolean trial,
        Instant validFrom,
        Instant validTo,
        @Nullable Instant compromisedAt,
        State state) {

    public enum State {
        WORKS,
        /** A newer one has taken its place; what it signed stays good. */
        CHECKS_ONLY,
        /** Its certificate has run out: nothing is sealed until a new one is made. */
        RUN_OUT,
        STOLEN
    }
}
