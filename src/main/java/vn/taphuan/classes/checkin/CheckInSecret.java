package vn.taphuan.classes.checkin;

import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;

/** The secret behind all tokens of check-in: made once, kept in the database, the same on every node. */
@Component
class CheckInSecret {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final LostRaces races;
    private final Clock clock;
    private volatile @Nullable HallTokens tokens;

    CheckInSecret(JdbcClient jdbc, LostRaces races, Clock clock) {
        this.jdbc = jdbc;
        this.races = races;
        this.clock = clock;
    }

    HallTokens tokens() {
        var known = tokens;
        if (known == null) {
            known = new HallTokens(races.retrying(this::stored));
            tokens = known;
        }
        return known;
    }

    /** Whoever is first makes it, in a transaction of its own; all others read that one. */
    private byte[] stored() {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert ignore into class_check_in_secret (id, secret, created_at) values (1, ?, ?)")
                .params(fresh, Utc.of(clock.instant()))
                .update();
        return jdbc.sql("select secret from class_check_in_secret where id = 1")
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
