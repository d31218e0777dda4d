package vn.taphuan.quizzes.attempt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;

/** Derives keys that are the same after a restart and on every node, from one secret that is made once and never leaves the server. */
@Component
class QuizSecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final LostRaces races;
    private final Clock clock;
    private volatile @Nullable SecretKeySpec secret;

    QuizSecret(JdbcClient jdbc, LostRaces races, Clock clock) {
        this.jdbc = jdbc;
        this.races = races;
        this.clock = clock;
    }

    /** 32 bytes with which a person's device encrypts what it has not sent of one attempt. */
    byte[] logKey(AccountId account, AttemptId attempt) {
        return derived(new byte[0], account, attempt);
    }

    /** 32 bytes that stay on the server: keys the hash of the answers in a receipt. */
    byte[] receiptKey(AccountId account, AttemptId attempt) {
        return derived("receipt".getBytes(StandardCharsets.US_ASCII), account, attempt);
    }

    private byte[] derived(byte[] purpose, AccountId account, AttemptId attempt) {
        var context = ByteBuffer.allocate(4 * Long.BYTES + purpose.length);
        put(context, account.value());
        put(context, attempt.value());
        context.put(purpose);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            return mac.doFinal(context.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretKeySpec secret() {
        var known = secret;
        if (known == null) {
            known = new SecretKeySpec(races.retrying(this::stored), ALGORITHM);
            secret = known;
        }
        return known;
    }

    /** Whoever is first makes it, in a transaction of its own; all others read that one. */
    private byte[] stored() {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert ignore into quizzes_secret (id, secret, created_at) values (1, ?, ?)")
                .params(fresh, Utc.of(clock.instant()))
                .update();
        return jdbc.sql("select secret from quizzes_secret where id = 1")
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static void put(ByteBuffer buffer, UUID id) {
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
