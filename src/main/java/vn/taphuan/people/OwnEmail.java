package vn.taphuan.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.people.MailLinks.Purpose;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.mail.MailState;
import vn.taphuan.platform.mail.Outbox;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.security.SignInId;

/**
 * The own e-mail: entered with the password, and the account's only after a mailed link was opened and its button pressed. Until
 * then the address takes nobody's place, and whoever entered it cannot tell whether it is somebody else's.
 */
@Service
public class OwnEmail {

    /** @param waiting an address that a link was mailed to and that is not confirmed yet */
    public record Details(
            boolean offered,
            @Nullable String address,
            boolean confirmed,
            @Nullable Waiting waiting) {}

    /** @param message how far the message with the link has come */
    public record Waiting(String address, Instant until, MailState message) {}

    /** What came of asking for a link. */
    public sealed interface Asked {
        /** Also where the address belongs to another account: then its holder is told, and nobody else. */
        record Mailed(String address) implements Asked {}

        record NotOffered() implements Asked {}

        record AddressWrong() implements Asked {}

        record ConfirmedAlready() implements Asked {}

        record PasswordWrong() implements Asked {}

        /** Too many wrong passwords in this sign-in, or too many messages. */
        record TooFast(Duration pause) implements Asked {}
    }

    /** What a link would confirm. */
    public record Offer(String userName, String address) {}

    public sealed interface Confirmed {
        record Done(String userName, String address) implements Confirmed {}

        /** Wrong, used or expired, or the account has changed since: the same answer for all. */
        record LinkEnded() implements Confirmed {}

        /** Another account got the address since the link was mailed. */
        record AddressTaken() implements Confirmed {}
    }

    private static final class TakenMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final AccountRepository accounts;
    private final LoginNameRegister names;
    private final MailLinks links;
    private final AccountLetters letters;
    private final Outbox outbox;
    private final PasswordHashing passwords;
    private final SignInGuard guard;
    private final SignIns signIns;
    private final CurrentAccount current;
    private final AuditLog audit;
    private final LostRaces races;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnEmail(
            AccountRepository accounts,
            LoginNameRegister names,
            MailLinks links,
            AccountLetters letters,
            Outbox outbox,
            PasswordHashing passwords,
            SignInGuard guard,
            SignIns signIns,
            CurrentAccount current,
            AuditLog audit,
            LostRaces races,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.names = names;
        this.links = links;
        this.letters = letters;
        this.outbox = outbox;
        this.passwords = passwords;
        this.guard = guard;
        this.signIns = signIns;
        this.current = current;
        this.audit = audit;
        this.races = races;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Personal("reads the own address")
    @Transactional(readOnly = true)
    public Details read() {
        var me = accounts.findById(current.id().value()).orElseThrow();
        var waiting = links.waiting(me.id(), Purpose.CONFIRM)
                .map(link -> new Waiting(
                        link.email(),
                        link.expiresAt(),
                        outbox.state(link.messageKey()).orElse(MailState.GIVEN_UP)));
        return new Details(letters.areSent(), me.email(), me.emailConfirmed(), waiting.orElse(null));
    }

    /**
     * Mails a link to an address. Wrong passwords are slowed for this sign-in alone; the hash is computed outside the transaction,
     * and only over the password that was proven the link is made.
     */
    @Personal("asks to confirm an address of the own account")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Asked ask(String typed, String password) {
        var me = current.require();
        var signIn = me.signIn();
        if (signIn == null) {
            throw new AccessDeniedException("only somebody who signed in has a password");
        }
        if (!letters.areSent()) {
            return new Asked.NotOffered();
        }
        var address = LoginNames.email(typed).filter(Outbox::isAddress);
        if (address.isEmpty()) {
            return new Asked.AddressWrong();
        }
        var name = me.account().value().toString();
        var device = signIn.value().toString();
        var wait = guard.enter(name, device);
        if (!wait.isZero()) {
            return new Asked.TooFast(wait);
        }
        var known = accounts.findById(me.account().value()).orElseThrow().passwordHash();
        if (!passwords.matches(password, known)) {
            return new Asked.PasswordWrong();
        }
        guard.succeeded(name, device);
        return races.retrying(() -> mail(me.account(), signIn, address.get(), Objects.requireNonNull(known)));
    }

    private Asked mail(AccountId id, SignInId signIn, String address, String proven) {
        var account = accounts.hold(id.value()).orElseThrow();
        if (!proven.equals(account.passwordHash()) || !signIns.isOpen(id, signIn)) {
            return new Asked.PasswordWrong();
        }
        if (account.confirmedEmail().filter(address::equals).isPresent()) {
            return new Asked.ConfirmedAlready();
        }
        var pause = links.pause(account, Purpose.CONFIRM);
        if (!pause.isZero()) {
            return new Asked.TooFast(pause);
        }
        var link = links.issue(account, Purpose.CONFIRM, address);
        if (names.isTaken(address, id.value())) {
            letters.addressTaken(link.messageKey(), address);
        } else {
            letters.confirm(address, link);
        }
        audit.record(AuditEntry.of("account.email-asked", "account", id.value()).in(account.unit()));
        return new Asked.Mailed(address);
    }

    /** What the button of this link would do; none when the link has ended. */
    @Open("whoever holds the link was sent it")
    @Transactional(readOnly = true)
    public Optional<Offer> opens(String token) {
        return links.find(token, Purpose.CONFIRM).map(link -> {
            var account = accounts.findById(link.account().value()).orElseThrow();
            return new Offer(account.userName(), link.email());
        });
    }

    /** Uses the link up: its address is the account's from now on, and the confirmed one before is told. */
    @Open("whoever holds the link was sent it")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Confirmed confirm(String token) {
        var link = Objects.requireNonNull(transaction.execute(status -> links.find(token, Purpose.CONFIRM)));
        if (link.isEmpty()) {
            return new Confirmed.LinkEnded();
        }
        try {
            return races.retrying(() -> store(token, link.get()));
        } catch (TakenMeanwhile taken) {
            return new Confirmed.AddressTaken();
        }
    }

    private Confirmed store(String token, MailLinks.Issued link) {
        var account = accounts.hold(link.account().value()).orElseThrow();
        if (!links.use(account, token, Purpose.CONFIRM)) {
            return new Confirmed.LinkEnded();
        }
        var before = account.summary();
        var told = account.confirmedEmail().filter(old -> !old.equals(link.email()));
        account.confirmEmail(link.email(), clock.instant());
        accounts.flush();
        if (!names.enter(account.summary(), before).isEmpty()) {
            throw new TakenMeanwhile();
        }
        told.ifPresent(old -> letters.addressChanged(account, old));
        audit.record(
                AuditEntry.of("account.email-confirmed", "account", account.id().value())
                        .in(account.unit())
                        .changed(email(before.email()), email(link.email())));
        return new Confirmed.Done(account.userName(), link.email());
    }

    private static Map<String, Object> email(@Nullable String address) {
        return address == null ? Map.of() : Map.of("email", address);
    }
}
