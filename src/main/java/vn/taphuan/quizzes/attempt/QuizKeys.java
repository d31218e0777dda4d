package vn.taphuan.quizzes.attempt;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;

/** The pairs of keys of this server; each is made once, when it is first needed, and its private half never leaves the server. */
@Component
class QuizKeys {

    /** What a pair of keys is for. */
    enum Purpose {
        /** Signs receipts: Ed25519. */
        RECEIPT("Ed25519"),
        /** Opens answer files: elliptic curve P-256, which every browser knows. */
        ANSWER_FILE("EC");

        private final String algorithm;

        Purpose(String algorithm) {
            this.algorithm = algorithm;
        }

        private KeyPair make() throws GeneralSecurityException {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (this == ANSWER_FILE) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        }
    }

    /** @param id random, names the pair in receipts and files */
    record Pair(String id, PublicKey open, PrivateKey secret) {

        @Override
        public String toString() {
            return "Pair[" + id + "]";
        }
    }

    private static final int ID_BYTES = 6;

    private final JdbcClient jdbc;
    private final LostRaces races;
    private final Clock clock;
    private final Map<Purpose, Pair> newest = new ConcurrentHashMap<>();

    QuizKeys(JdbcClient jdbc, LostRaces races, Clock clock) {
        this.jdbc = jdbc;
        this.races = races;
        this.clock = clock;
    }

    /** The pair with which one works now. */
    Pair of(Purpose purpose) {
        var known = newest.get(purpose);
        return known == null ? newest.computeIfAbsent(purpose, this::stored) : known;
    }

    /** What a device is told. */
    OpenedAttempt.FileKey fileKey() {
        var pair = of(Purpose.ANSWER_FILE);
        return new OpenedAttempt.FileKey(
                pair.id(),
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(pair.open().getEncoded()));
    }

    /** A pair of now or of before. */
    Optional<Pair> find(Purpose purpose, String id) {
        var now = of(purpose);
        return now.id().equals(id)
                ? Optional.of(now)
                : jdbc.sql("select id, public_key, private_key from quizzes_key where purpose = ? and id = ?")
                        .params(purpose.name(), id)
                        .query((row, number) -> pair(purpose, row.getString(1), row.getBytes(2), row.getBytes(3)))
                        .optional();
    }

    /** Before anybody waits for them. */
    @EventListener(ApplicationReadyEvent.class)
    void make() {
        for (var purpose : Purpose.values()) {
            of(purpose);
        }
    }

    /**
     * Whoever is first makes it; all others read that one. In a transaction of its own: what is remembered here must not be undone
     * with whatever needed it first.
     */
    private Pair stored(Purpose purpose) {
        return races.retrying(() -> load(purpose).orElseGet(() -> {
            make(purpose);
            return load(purpose).orElseThrow();
        }));
    }

    private Optional<Pair> load(Purpose purpose) {
        return jdbc.sql(
                        "select id, public_key, private_key from quizzes_key where purpose = ? order by number desc limit 1")
                .param(purpose.name())
                .query((row, number) -> pair(purpose, row.getString(1), row.getBytes(2), row.getBytes(3)))
                .optional();
    }

    private void make(Purpose purpose) {
        try {
            var pair = purpose.make();
            byte[] id = new byte[ID_BYTES];
            new SecureRandom().nextBytes(id);
            jdbc.sql("insert ignore into quizzes_key (id, purpose, number, public_key, private_key, created_at)"
                            + " values (?, ?, 1, ?, ?, ?)")
                    .params(
                            HexFormat.of().formatHex(id),
                            purpose.name(),
                            pair.getPublic().getEncoded(),
                            pair.getPrivate().getEncoded(),
                            Utc.of(clock.instant()))
                    .update();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Pair pair(Purpose purpose, String id, byte[] open, byte[] secret) {
        try {
            var factory = KeyFactory.getInstance(purpose.algorithm);
            return new Pair(
                    id,
                    factory.generatePublic(new X509EncodedKeySpec(open)),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key " + id + " cannot be read", broken);
        }
    }
}
