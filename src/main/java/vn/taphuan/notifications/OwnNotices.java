package vn.taphuan.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.people.Addressees;
import vn.taphuan.platform.mail.Outbox;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Personal;

/** What the signed-in person was told, and whether he wants it by mail too. */
@Service
@Personal("reads the own notices and the own wish")
public class OwnNotices {

    public static final int PAGE = 50;

    /** Whether notices go out by mail. */
    public enum ByMail {
        ON,
        OFF,
        /** There is no confirmed address. */
        NO_ADDRESS,
        /** This installation sends none. */
        NOT_OFFERED
    }

    private final NoticeBook book;
    private final Preferences preferences;
    private final Addressees addressees;
    private final Outbox outbox;
    private final CurrentAccount current;
    private final Clock clock;

    OwnNotices(
            NoticeBook book,
            Preferences preferences,
            Addressees addressees,
            Outbox outbox,
            CurrentAccount current,
            Clock clock) {
        this.book = book;
        this.preferences = preferences;
        this.addressees = addressees;
        this.outbox = outbox;
        this.current = current;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public int unread() {
        return book.unread(current.id());
    }

    /** Fifty at a time, the newest first. */
    @Transactional(readOnly = true)
    public List<NoticeGroup> latest(int page) {
        return NoticeGroup.of(book.of(current.id(), page, PAGE));
    }

    /** Marks as read what had come until then; a notice that came later stays unread. */
    @Transactional
    public void readUntil(Instant until) {
        book.read(current.id(), until);
    }

    /** To hand back when everything that is shown has been read. */
    @Transactional(readOnly = true)
    public Instant now() {
        return clock.instant();
    }

    @Transactional(readOnly = true)
    public ByMail byMail() {
        if (!outbox.isOffered()) {
            return ByMail.NOT_OFFERED;
        }
        var me = addressees.of(List.of(current.id())).get(current.id());
        if (me == null || me.email() == null) {
            return ByMail.NO_ADDRESS;
        }
        return preferences.withoutMail(List.of(me.id())).isEmpty() ? ByMail.ON : ByMail.OFF;
    }

    @Transactional
    public void wantMail(boolean wanted) {
        preferences.set(current.id(), wanted);
    }
}
