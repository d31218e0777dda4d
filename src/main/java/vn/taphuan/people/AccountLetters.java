package vn.taphuan.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.mail.MailMessage;
import vn.taphuan.platform.mail.Outbox;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Language;

/**
 * Messages about accounts, in the language of whoever caused them. They say nothing of a person but the user name, and carry no
 * secret but a link.
 */
@Component
class AccountLetters {

    private static final Duration NEWS_ARE_NEWS = Duration.ofDays(3);

    private final Outbox outbox;
    private final MessageSource texts;
    private final Language language;
    private final Deployment deployment;
    private final Clock clock;

    AccountLetters(Outbox outbox, MessageSource texts, Language language, Deployment deployment, Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.language = language;
        this.deployment = deployment;
        this.clock = clock;
    }

    boolean areSent() {
        return outbox.isOffered();
    }

    void confirm(String to, MailLinks.Link link) {
        put(
                link.messageKey(),
                to,
                link.expiresAt(),
                "confirm",
                address(MailPages.CONFIRM, link),
                Formats.dateTime(link.expiresAt()));
    }

    /** To an address that belongs to somebody else's account: the same as far as whoever entered it can see. */
    void addressTaken(String key, String to) {
        put(key, to, news(), "taken", base());
    }

    void reset(Account account, String to, MailLinks.Link link) {
        put(
                link.messageKey(),
                to,
                link.expiresAt(),
                "reset",
                account.userName(),
                address(MailPages.RESET, link),
                Formats.dateTime(link.expiresAt()));
    }

    /** An account with a role beside trainee is reset by an administrator only. */
    void resetByAdministratorOnly(String key, Account account, String to) {
        put(key, to, news(), "reset-refused", account.userName(), base());
    }

    /** To the confirmed address that was the account's until now; nothing where no mail is sent. */
    void addressChanged(Account account, String old) {
        if (areSent()) {
            put("people.changed:" + UUID.randomUUID(), old, news(), "changed", account.userName(), base());
        }
    }

    private void put(String key, String to, Instant uselessAfter, String kind, Object... arguments) {
        var locale = language.current();
        outbox.put(new MailMessage(
                key,
                to,
                texts.getMessage("people.mail." + kind + ".subject", null, locale),
                texts.getMessage("people.mail." + kind + ".text", arguments, locale)
                        + texts.getMessage("people.mail.foot", new Object[] {base()}, locale),
                uselessAfter));
    }

    private Instant news() {
        return clock.instant().plus(NEWS_ARE_NEWS);
    }

    private String address(String page, MailLinks.Link link) {
        return base() + page + "/" + link.token();
    }

    private String base() {
        return deployment.publicUrl().orElseThrow().toString();
    }
}
