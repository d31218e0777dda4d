package vn.taphuan.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.people.MailLinks.Purpose;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.Open;

/**
 * A new password by a link to the confirmed e-mail. Only for accounts that have a password and no role beside trainee: the others
 * are an administrator's to reset, and a message says so to their holder alone.
 */
@Service
public class PasswordByMail {

    /** An answer takes a whole number of these, so that its time does not tell what was found. */
    static final Duration STEP = Duration.ofMillis(250);

    private static final int LONGEST_NAME = 200;
    private static final String GUARDED = "password-by-mail ";

    /** What whoever asks is told; it says nothing about accounts. */
    public sealed interface Asked {
        /** A message is on its way if there is a confirmed address to send it to. */
        record Heard() implements Asked {}

        /** That name has been tried too often from that address, whether or not anybody has it. */
        record TooFast() implements Asked {}

        record NotOffered() implements Asked {}
    }

    public sealed interface Result {
        record Done() implements Result {}

        /** Wrong, used or expired, or the account has changed since: the same answer for all. */
        record LinkEnded() implements Result {}

        record PasswordTooShort() implements Result {}

        record PasswordsDiffer() implements Result {}
    }

    private final AccountRepository accounts;
    private final LoginNameRegister names;
    private final GivenRoles roles;
    private final MailLinks links;
    private final AccountLetters letters;
    private final PasswordHashing passwords;
    private final SignInGuard guard;
    private final SignIns signIns;
    private final AuditLog audit;
    private final LostRaces races;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordByMail(
            AccountRepository accounts,
            LoginNameRegister names,
            GivenRoles roles,
            MailLinks links,
            AccountLetters letters,
            PasswordHashing passwords,
            SignInGuard guard,
            SignIns signIns,
            AuditLog audit,
            LostRaces races,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.names = names;
        this.roles = roles;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.guard = guard;
        this.signIns = signIns;
        this.audit = audit;
        this.races = races;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Open("tells whether this installation sends mail")
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isOffered() {
        return letters.areSent();
    }

    /** Mails a link if this is the name, e-mail or phone number of an account that may have one; the answer does not tell. */
    @Open("this is how somebody who forgot the password begins")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Asked ask(String name, String address) {
        if (!letters.areSent()) {
            return new Asked.NotOffered();
        }
        var typed = LoginNames.typed(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        if (!guard.enter(GUARDED + typed, address).isZero()) {
            return new Asked.TooFast();
        }
        long began = System.nanoTime();
        try {
            races.retrying(() -> mail(typed));
        } finally {
            waitUntilAStepIsFull(System.nanoTime() - began);
        }
        return new Asked.Heard();
    }

    private boolean mail(String name) {
        var found = names.holder(name);
        if (found.isEmpty()) {
            return false;
        }
        var account = accounts.hold(found.get()).orElseThrow();
        var to = account.confirmedEmail();
        if (!account.mayTryPassword()
                || to.isEmpty()
                || links.pause(account, Purpose.RESET).isPositive()) {
            return false;
        }
        if (roles.any(account.id())) {
            var key = links.issueNone(account, Purpose.RESET, to.get());
            letters.resetByAdministratorOnly(key, account, to.get());
            return true;
        }
        letters.reset(account, to.get(), links.issue(account, Purpose.RESET, to.get()));
        audit.record(AuditEntry.of(
                        "account.reset-link-mailed", "account", account.id().value())
                .in(account.unit()));
        return true;
    }

    /** The user name of the account whose password this link sets; none when the link has ended. */
    @Open("whoever holds the link was sent it")
    @Transactional(readOnly = true)
    public Optional<String> opens(String token) {
        return links.find(token, Purpose.RESET)
                .map(link ->
                        accounts.findById(link.account().value()).orElseThrow().userName());
    }

    /**
     * Uses the link up, sets the password and ends all sign-ins; of two at once exactly one succeeds. What is wrong with the
     * password leaves the link as it was. The hash is computed outside the transaction.
     */
    @Open("whoever holds the link was sent it")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Result complete(String token, String password, String again) {
        var link = Objects.requireNonNull(transaction.execute(status -> links.find(token, Purpose.RESET)));
        if (link.isEmpty()) {
            return new Result.LinkEnded();
        }
        if (!FirstSignIn.isLongEnough(password)) {
            return new Result.PasswordTooShort();
        }
        if (!password.equals(again)) {
            return new Result.PasswordsDiffer();
        }
        var hash = passwords.hash(password);
        return races.retrying(() -> store(token, link.get(), hash));
    }

    private Result store(String token, MailLinks.Issued link, String hash) {
        var account = accounts.hold(link.account().value()).orElseThrow();
        if (!account.mayTryPassword()
                || account.confirmedEmail().filter(link.email()::equals).isEmpty()
                || roles.any(account.id())
                || !links.use(account, token, Purpose.RESET)) {
            return new Result.LinkEnded();
        }
        account.resetByMail(hash, clock.instant());
        accounts.flush();
        signIns.endAll(account.id());
        audit.record(
                AuditEntry.of("account.reset-by-mail", "account", account.id().value())
                        .in(account.unit()));
        return new Result.Done();
    }

    private static void waitUntilAStepIsFull(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(STEP.toNanos() - nanos % STEP.toNanos()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
