package vn.taphuan.people;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.SignedIn;

/** The first sign-in of somebody who holds a slip: the code opens, the notice is accepted, the own password is set. */
@Service
public class FirstSignIn {

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 200;

    /** What came of it. */
    public sealed interface Result {
        record Done(SignedIn signedIn) implements Result {}

        /** Unknown name, wrong, used or expired code: the same answer for all. */
        record WrongCode() implements Result {}

        record TooFast(Duration pause) implements Result {}

        record PasswordTooShort() implements Result {}

        record PasswordsDiffer() implements Result {}

        record NoticeNotAccepted() implements Result {}
    }

    private final AccountRepository accounts;
    private final AccountSlips slips;
    private final Accounts people;
    private final PasswordHashing passwords;
    private final SignInGuard guard;
    private final SignIns signIns;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    FirstSignIn(
            AccountRepository accounts,
            AccountSlips slips,
            Accounts people,
            PasswordHashing passwords,
            SignInGuard guard,
            SignIns signIns,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.slips = slips;
        this.people = people;
        this.passwords = passwords;
        this.guard = guard;
        this.signIns = signIns;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What comes of typing name and code. */
    public enum Opening {
        OPEN,
        WRONG_CODE,
        TOO_FAST
    }

    /** Whether name and code belong together, so that the second step may be shown; the code is not used up. */
    @Open("this is how somebody without a password begins")
    @Transactional(readOnly = true)
    public Opening opens(String name, String code, String address) {
        if (!guard.enter(LoginNames.typed(name), address).isZero()) {
            return Opening.TOO_FAST;
        }
        return holder(name, code, address).isPresent() ? Opening.OPEN : Opening.WRONG_CODE;
    }

    /**
     * Uses the code up and signs in, in one transaction; of two tries at once exactly one succeeds. The password is hashed before,
     * so that a hall which waits for hashes holds no connections.
     */
    @Open("this is how somebody without a password begins")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Result complete(
            String name,
            String code,
            boolean noticeAccepted,
            String password,
            String again,
            String address,
            String device) {
        var wait = guard.enter(LoginNames.typed(name), address);
        if (!wait.isZero()) {
            return new Result.TooFast(wait);
        }
        var id = Objects.requireNonNull(
                transaction.execute(status -> holder(name, code, address).map(Account::id)));
        if (id.isEmpty()) {
            return new Result.WrongCode();
        }
        if (!noticeAccepted) {
            return new Result.NoticeNotAccepted();
        }
        if (!isLongEnough(password)) {
            return new Result.PasswordTooShort();
        }
        if (!password.equals(again)) {
            return new Result.PasswordsDiffer();
        }
        var hash = passwords.hash(password);
        return Objects.requireNonNull(transaction.execute(status -> open(id.get(), code, hash, device)));
    }

    private Result open(AccountId id, String code, String hash, String device) {
        if (!slips.use(id, code)) {
            return new Result.WrongCode();
        }
        var account = accounts.findById(id.value()).orElseThrow();
        account.choosePassword(hash);
        accounts.flush();
        people.acceptNotice(id);
        audit.record(AuditEntry.of("account.opened", "account", id.value()).in(account.unit()));
        return new Result.Done(signIns.begin(id, device));
    }

    /** At least eight characters, and not so many that hashing them is work. */
    static boolean isLongEnough(String password) {
        return password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD;
    }

    private Optional<Account> holder(String name, String code, String address) {
        var typed = LoginNames.typed(name);
        var account =
                accounts.findByLoginName(typed).filter(found -> found.waitsForSlip() && matches(found.id(), code));
        if (account.isPresent()) {
            guard.succeeded(typed, address);
        }
        return account;
    }

    private boolean matches(AccountId account, String code) {
        return slips.matches(account, code);
    }
}
