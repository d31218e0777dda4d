package vn.taphuan.classes.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.SecretToken;
import vn.taphuan.platform.security.UnitId;

/** The secret links to calendars: one for each owner, a new one ends the one before. Whoever calls has checked the right to do so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FeedBook {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    FeedBook(JdbcClient jdbc, AuditLog audit, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    Optional<FeedLink> find(FeedOwner owner) {
        return jdbc.sql("select made_at, made_by, read_on from class_calendar_link where kind = ? and owner_id = ?")
                .params(owner.kind().name(), owner.id())
                .query((row, n) -> new FeedLink(
                        Utc.instant(row, "made_at"),
                        row.getString("made_by"),
                        row.getObject("read_on", LocalDate.class)))
                .optional();
    }

    /** @return the token, which is kept nowhere */
    String make(FeedOwner owner, UnitId unit) {
        var token = SecretToken.next();
        jdbc.sql("""
                        insert into class_calendar_link (kind, owner_id, token_hash, made_at, made_by)
                        values (:kind, :owner, :hash, :now, :by)
                        on duplicate key update token_hash = :hash, made_at = :now, made_by = :by, read_on = null""")
                .param("kind", owner.kind().name())
                .param("owner", owner.id())
                .param("hash", SecretToken.hash(token).digest())
                .param("now", Utc.of(clock.instant()))
                .param("by", current.require().fullName())
                .update();
        record("calendar-link.made", owner, unit);
        return token;
    }

    /** Ends the link; where there is none nothing changes. */
    void revoke(FeedOwner owner, UnitId unit) {
        boolean ended = jdbc.sql("delete from class_calendar_link where kind = ? and owner_id = ?")
                        .params(owner.kind().name(), owner.id())
                        .update()
                == 1;
        if (ended) {
            record("calendar-link.revoked", owner, unit);
        }
    }

    /** Whose calendar a token opens. */
    Optional<FeedOwner> owner(String token) {
        return jdbc.sql("select kind, owner_id from class_calendar_link where token_hash = ?")
                .param(SecretToken.hash(token).digest())
                .query((row, n) ->
                        new FeedOwner(FeedOwner.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class)))
                .optional();
    }

    /** Writes down once a day that it was read. */
    void read(FeedOwner owner) {
        var today = LocalDate.now(clock);
        jdbc.sql("""
                        update class_calendar_link set read_on = :today
                        where kind = :kind and owner_id = :owner and (read_on is null or read_on < :today)""")
                .param("today", today)
                .param("kind", owner.kind().name())
                .param("owner", owner.id())
                .update();
    }

    private void record(String action, FeedOwner owner, UnitId unit) {
        var subject = switch (owner.kind()) {
            case PERSON -> "account";
            case ROOM -> "room";
            case LECTURER -> "lecturer";
        };
        audit.record(AuditEntry.of(action, subject, owner.id()).in(unit));
    }
}
