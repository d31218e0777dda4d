package vn.taphuan.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;

/** One-time codes on paper: twelve characters of an alphabet of 31 (59 bits), kept as a hash, used once, valid for 14 days. */
@Component
class AccountSlips {

    static final Duration VALID = Duration.ofDays(14);
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountSlips(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Slip issue(Account account) {
        var code = newCode();
        var expires = clock.instant().plus(VALID);
        jdbc.sql("""
                        insert into account_slip (account_id, code_hash, expires_at) values (:account, :hash, :expires)
                        on duplicate key update code_hash = :hash, expires_at = :expires""")
                .param("account", account.id().value())
                .param("hash", hash(code))
                .param("expires", Utc.of(expires))
                .update();
        return new Slip(account.fullName(), account.userName(), account.unit(), code, expires);
    }

    /** Whether this is the code of the account's slip and still valid; it stays until it is used up. */
    @Transactional(readOnly = true)
    boolean matches(AccountId account, String typed) {
        return jdbc.sql("select count(*) from account_slip where account_id = ? and code_hash = ? and expires_at > ?")
                        .params(account.value(), hash(typed), Utc.of(clock.instant()))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Uses the code up; of two at once exactly one succeeds. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean use(AccountId account, String typed) {
        return jdbc.sql("delete from account_slip where account_id = ? and code_hash = ? and expires_at > ?")
                        .params(account.value(), hash(typed), Utc.of(clock.instant()))
                        .update()
                == 1;
    }

    private String newCode() {
        var code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Dashes, spaces and case do not matter. */
    private static byte[] hash(String code) {
        var plain = code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
