package vn.taphuan.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;

/**
 * Delivers what waits. A message is claimed by one guarded UPDATE for the length of a lease, so of several nodes one sends it; who
 * is killed while sending leaves it to the next after the lease. Between the mail server's yes and the UPDATE that writes it down a
 * kill makes the message go out again: under the same Message-ID, since no protocol joins the two.
 */
@Component
class OutboxDelivery {

    /** Longer than all timeouts of one delivery together. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** Before the second try, the third, …; about two days altogether. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(30));

    static final int MOST_TRIES = PAUSES.size() + 1;
    private static final int AT_ONCE = 20;
    private static final String ENDED =
            "claim = null, recipient = null, subject = null, body = null, attachment = null, ended_at = :now where ";
    private static final Logger log = LoggerFactory.getLogger(OutboxDelivery.class);

    private record Claimed(
            UUID id,
            UUID claim,
            String to,
            String subject,
            String text,
            @Nullable MailAttachment attachment,
            int tries,
            Instant written,
            Instant end) {}

    private final JdbcClient jdbc;
    private final SmtpPost post;
    private final LostRaces races;
    private final Clock clock;

    OutboxDelivery(JdbcClient jdbc, SmtpPost post, LostRaces races, Clock clock) {
        this.jdbc = jdbc;
        this.post = post;
        this.races = races;
        this.clock = clock;
    }

    /** @return how many were tried; none when nothing is due */
    int deliverDue() {
        giveUpUseless();
        var due = jdbc.sql(
                        "select id from mail_message where state = 'WAITING' and next_try_at <= ? order by next_try_at limit "
                                + AT_ONCE)
                .param(now())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        due.forEach(id -> claim(id).ifPresent(this::deliver));
        return due.size();
    }

    /** Ends what nobody is sending and what has been tried too often (each time cut off) or is no longer of use. */
    void giveUpUseless() {
        int ended = races.repeating(() -> jdbc.sql("update mail_message set state = 'GIVEN_UP', " + ENDED
                        + "state = 'WAITING' and next_try_at <= :now and (useless_after <= :now or tries >= :most)")
                .param("now", now())
                .param("most", MOST_TRIES)
                .update());
        if (ended > 0) {
            log.error("{} messages were given up: too late, or cut off each time", ended);
        }
    }

    private Optional<Claimed> claim(UUID id) {
        var claim = UUID.randomUUID();
        var lease = Utc.of(clock.instant().plus(LEASE));
        boolean mine = races.repeating(() -> jdbc.sql(
                                "update mail_message set claim = ?, next_try_at = ?, tries = tries + 1 where id = ? and state = 'WAITING' and next_try_at <= ?")
                        .params(claim, lease, id, now())
                        .update()
                == 1);
        return mine ? read(id, claim) : Optional.empty();
    }

    private Optional<Claimed> read(UUID id, UUID claim) {
        return jdbc.sql(
                        "select recipient, subject, body, attachment_name, attachment_type, attachment, tries, created_at, useless_after from mail_message where id = ? and claim = ?")
                .params(id, claim)
                .query((row, number) -> new Claimed(
                        id,
                        claim,
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        attachment(row),
                        row.getInt("tries"),
                        Utc.instant(row, "created_at"),
                        Utc.instant(row, "useless_after")))
                .optional();
    }

    private static @Nullable MailAttachment attachment(ResultSet row) throws SQLException {
        var text = row.getString("attachment");
        return text == null
                ? null
                : new MailAttachment(row.getString("attachment_name"), row.getString("attachment_type"), text);
    }

    private void deliver(Claimed message) {
        switch (post.send(
                message.id(),
                message.written(),
                message.to(),
                message.subject(),
                message.text(),
                message.attachment())) {
            case SmtpPost.Result.Taken taken -> end(message, MailState.SENT, null);
            case SmtpPost.Result.Failed failed -> failed(message, failed);
        }
    }

    private void failed(Claimed message, SmtpPost.Result.Failed failed) {
        var next = message.tries() < MOST_TRIES ? clock.instant().plus(PAUSES.get(message.tries() - 1)) : Instant.MAX;
        if (failed.forGood() || !next.isBefore(message.end())) {
            log.error("message {} is given up after {} tries: {}", message.id(), message.tries(), failed.problem());
            end(message, MailState.GIVEN_UP, failed.problem());
            return;
        }
        log.warn("message {} could not be sent at try {}: {}", message.id(), message.tries(), failed.problem());
        races.repeating(() -> jdbc.sql(
                        "update mail_message set claim = null, next_try_at = ?, last_problem = ? where id = ? and claim = ?")
                .params(Utc.of(next), shortened(failed.problem()), message.id(), message.claim())
                .update());
    }

    private void end(Claimed message, MailState state, @Nullable String problem) {
        int written = races.repeating(() -> jdbc.sql("update mail_message set state = :state, last_problem = :problem, "
                        + ENDED + "id = :id and claim = :claim")
                .param("state", state.name())
                .param("problem", problem == null ? null : shortened(problem))
                .param("now", now())
                .param("id", message.id())
                .param("claim", message.claim())
                .update());
        if (written == 0) {
            log.warn("message {} took longer than its lease and may go out twice", message.id());
        }
    }

    private LocalDateTime now() {
        return Utc.of(clock.instant());
    }

    private static String shortened(String problem) {
        return problem.substring(0, Math.min(200, problem.length()));
    }
}
