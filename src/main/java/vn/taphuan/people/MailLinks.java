package vn.taphuan.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SecretToken;

/**
 * Links that are mailed: a token of 256 random bits, of which the database keeps the hash alone; used once, and only while the
 * account is as it was when the link was mailed. A change of password, address, role or data ends it, and so does a newer link of
 * the same kind. Whoever issues or uses one holds the account's row.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MailLinks {

    enum Purpose {
        CONFIRM(Duration.ofHours(24)),
        RESET(Duration.ofHours(1));

        private final Duration valid;

        Purpose(Duration valid) {
            this.valid = valid;
        }
    }

    /** The first three of a kind within a day may follow each other at this pause, later ones at the long one. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    static final Duration LONG_PAUSE = Duration.ofHours(1);
    private static final int FREE = 3;
    private static final Duration COUNTED = Duration.ofDays(1);

    /** @param messageKey under which the message with this link goes into the outbox */
    record Link(String token, Instant expiresAt, String messageKey) {}

    record Issued(AccountId account, String email, Instant expiresAt, String messageKey) {}

    private record Count(int issued, Instant since, Instant last) {

        boolean isOver(Instant now) {
            return !since.plus(COUNTED).isAfter(now);
        }

        Instant next() {
            return last.plus(issued < FREE ? PAUSE : LONG_PAUSE);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    MailLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long until another link of this kind may be mailed for the account, so that nobody's mailbox is filled by others. */
    Duration pause(Account held, Purpose purpose) {
        var now = clock.instant();
        return count(held, purpose)
                .filter(count -> !count.isOver(now) && count.next().isAfter(now))
                .map(count -> Duration.between(now, count.next()))
                .orElse(Duration.ZERO);
    }

    /** A new link, which ends the one before. */
    Link issue(Account held, Purpose purpose, String email) {
        var token = SecretToken.next();
        var now = clock.instant();
        var expires = now.plus(purpose.valid);
        var count = count(held, purpose).filter(known -> !known.isOver(now));
        jdbc.sql("""
                        insert into account_mail_link
                          (account_id, purpose, token_hash, email, security_version, issued_at, expires_at, issued, issued_since)
                        values (:account, :purpose, :hash, :email, :version, :now, :expires, :issued, :since)
                        on duplicate key update token_hash = :hash, email = :email, security_version = :version,
                          issued_at = :now, expires_at = :expires, issued = :issued, issued_since = :since""")
                .param("account", held.id().value())
                .param("purpose", purpose.name())
                .param("hash", SecretToken.hash(token).digest())
                .param("email", email)
                .param("version", held.securityVersion())
                .param("now", Utc.of(now))
                .param("expires", Utc.of(expires))
                .param("issued", count.map(Count::issued).orElse(0) + 1)
                .param("since", Utc.of(count.map(Count::since).orElse(now)))
                .update();
        return new Link(token, expires, messageKey(purpose, SecretToken.hash(token)));
    }

    /** Counts an asking that is answered by another message than a link, and ends the link before. */
    String issueNone(Account held, Purpose purpose, String email) {
        var link = issue(held, purpose, email);
        use(held, link.token(), purpose);
        return link.messageKey();
    }

    /** Whose link this is, while it holds. */
    Optional<Issued> find(String token, Purpose purpose) {
        return jdbc.sql("""
                        select l.account_id, l.email, l.expires_at, l.token_hash from account_mail_link l join account a on a.id = l.account_id
                        where l.token_hash = ? and l.purpose = ? and l.expires_at > ? and l.security_version = a.security_version""")
                .params(SecretToken.hash(token).digest(), purpose.name(), Utc.of(clock.instant()))
                .query((row, number) -> issued(row, purpose))
                .optional();
    }

    /** The link of this kind that waits to be used; none when there is none any more. */
    Optional<Issued> waiting(AccountId account, Purpose purpose) {
        return jdbc.sql("""
                        select l.account_id, l.email, l.expires_at, l.token_hash from account_mail_link l join account a on a.id = l.account_id
                        where l.account_id = ? and l.purpose = ? and l.token_hash is not null and l.expires_at > ?
                          and l.security_version = a.security_version""")
                .params(account.value(), purpose.name(), Utc.of(clock.instant()))
                .query((row, number) -> issued(row, purpose))
                .optional();
    }

    /** Uses the link up; of two at once exactly one is told yes. */
    boolean use(Account held, String token, Purpose purpose) {
        return jdbc.sql("""
                        update account_mail_link set token_hash = null
                        where account_id = ? and purpose = ? and token_hash = ? and expires_at > ? and security_version = ?""")
                        .params(
                                held.id().value(),
                                purpose.name(),
                                SecretToken.hash(token).digest(),
                                Utc.of(clock.instant()),
                                held.securityVersion())
                        .update()
                == 1;
    }

    private Optional<Count> count(Account held, Purpose purpose) {
        return jdbc.sql(
                        "select issued, issued_since, issued_at from account_mail_link where account_id = ? and purpose = ? for update")
                .params(held.id().value(), purpose.name())
                .query((row, number) -> new Count(
                        row.getInt("issued"), Utc.instant(row, "issued_since"), Utc.instant(row, "issued_at")))
                .optional();
    }

    private static Issued issued(ResultSet row, Purpose purpose) throws SQLException {
        return new Issued(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("email"),
                Utc.instant(row, "expires_at"),
                messageKey(purpose, Sha256.ofDigest(row.getBytes("token_hash"))));
    }

    private static String messageKey(Purpose purpose, Sha256 hash) {
        return "people." + purpose.name().toLowerCase(Locale.ROOT) + ":" + hash.hex();
    }
}
