package vn.taphuan.certificates.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keys that no database knows. */
public final class TrialKeys {

    private TrialKeys() {}

    public static SealKey make() {
        var pair = KeyAlgorithm.EC_P256.make();
        var now = Instant.now();
        var certificate = CertificateMaker.authority(
                pair, KeyAlgorithm.EC_P256, CertificateMaker.name("Foreign", "Forgers"), now, Duration.ofDays(30));
        return new SealKey(
                new KnownKey(
                        new SealKeyId(UUID.randomUUID()),
                        KeyPurpose.QR,
                        KeyOwner.PLATFORM,
                        1,
                        KeyAlgorithm.EC_P256,
                        KnownKey.idOf(certificate.getPublicKey()),
                        List.of(certificate),
                        KeyPlace.DATABASE,
                        true,
                        now,
                        now.plus(Duration.ofDays(30)),
                        now,
                        null),
                pair.getPrivate(),
                null);
    }
}
