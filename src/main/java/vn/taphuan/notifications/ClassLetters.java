package vn.taphuan.notifications;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.session.ClassLookup;
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

    private record Row(UUID id, LetterSummary letter) {}

    private final JdbcClient jdbc;
    private final ClassLookup classes;
    private final Outbox outbox;
    private final CurrentAccount current;

    ClassLetters(JdbcClient jdbc, ClassLookup classes, Outbox outbox, CurrentAccount current) {
        this.jdbc = jdbc;
        this.classes = classes;
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
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        new LetterSummary(
                                row.getString("recipient_name"),
                                row.getInt("notices"),
                                Utc.instant(row, "made_at"),
                                MailState.WAITING)))
                .list();
        var states =
                outbox.states(rows.stream().map(row -> Letters.key(row.id())).toList());
        return rows.stream()
                .map(row -> new LetterSummary(
                        row.letter().recipient(),
                        row.letter().notices(),
                        row.letter().madeAt(),
                        states.getOrDefault(Letters.key(row.id()), MailState.GIVEN_UP)))
                .toList();
    }
}
