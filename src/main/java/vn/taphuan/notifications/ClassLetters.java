package vn.taphuan.notifications;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.mail.MailState;
import vn.taphuan.platform.mail.Outbox;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/** Who was told of a class by mail, and whether it could be sent, for those who plan it. */
@Service
@PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
public class ClassLetters {

    /** So many of the latest are shown. */
    public static final int MOST = 300;

    private final JdbcClient jdbc;
    private final ClassLookup classes;
    private final Letters letters;
    private final AuditLog audit;
    private final Outbox outbox;
    private final CurrentAccount current;

    ClassLetters(
            JdbcClient jdbc,
            ClassLookup classes,
            Letters letters,
            AuditLog audit,
            Outbox outbox,
            CurrentAccount current) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.letters = letters;
        this.audit = audit;
        this.outbox = outbox;
        this.current = current;
    }

    /** Of a class of the own units, the latest first; none of any other. */
    @Transactional(readOnly = true)
    public List<LetterSummary> of(ClassId id) {
        return isOwn(id) ? read(id) : List.of();
    }

    /** How many people were told of it on the platform itself. */
    @Transactional(readOnly = true)
    public int told(ClassId id) {
        return isOwn(id) ? jdbc.sql("""
                                select count(distinct recipient_id) from notifications_notice
                                where class_id = ? and recipient_kind = 'ACCOUNT'""").param(id.value()).query(Integer.class).single() : 0;
    }

    /**
     * Sends what could not be sent once more, to the address that the person has now.
     *
     * @throws AccessDeniedException for a message about a class of other units
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SendAgainResult sendAgain(LetterId id) {
        var about = letters.about(id)
                .flatMap(classes::find)
                .filter(found -> current.scope(Permissions.CLASS_PLAN).includes(found.centre()))
                .orElseThrow(() -> new AccessDeniedException("no such message within the own units"));
        var result = letters.sendAgain(id);
        if (result == SendAgainResult.SENDING) {
            audit.record(
                    AuditEntry.of("class.letter-sent-again", "class", about.id().value())
                            .in(about.centre())
                            .changed(null, Map.of("letter", id.value())));
        }
        return result;
    }

    /** Whether this installation sends any. */
    public boolean areSent() {
        return outbox.isOffered();
    }

    private boolean isOwn(ClassId id) {
        return classes.find(id)
                .filter(found -> current.scope(Permissions.CLASS_PLAN).includes(found.centre()))
                .isPresent();
    }

    private List<LetterSummary> read(ClassId id) {
        var rows = jdbc.sql("""
                        select id, recipient_name, notices, made_at from notifications_letter
                        where class_id = ? order by made_at desc, id limit\s""" + MOST)
                .param(id.value())
                .query((row, n) -> new LetterSummary(
                        new LetterId(row.getObject("id", UUID.class)),
                        row.getString("recipient_name"),
                        row.getInt("notices"),
                        Utc.instant(row, "made_at"),
                        MailState.WAITING))
                .list();
        var states =
                outbox.states(rows.stream().map(row -> Letters.key(row.id())).toList());
        return rows.stream()
                .map(row -> row.in(states.getOrDefault(Letters.key(row.id()), MailState.GIVEN_UP)))
                .toList();
    }
}
