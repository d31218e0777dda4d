package vn.taphuan.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SecretToken;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.Units;

/**
 * How an installation without an administrator gets its first one: by a link with a token of 256 random bits, of which the
 * database keeps the hash alone. There is one link at a time; it is used once, within an hour, and only while nobody administers.
 */
@Service
public class FirstAdministrator {

    static final Duration VALID = Duration.ofHours(1);
    private static final String WORK = "first administrator";

    /** What is wrong with what was typed; the text {@code people.first-administrator.problem.<NAME>} says it. */
    public enum Problem {
        NAME_MISSING,
        NAME_TOO_LONG,
        USER_NAME_WRONG,
        USER_NAME_TAKEN,
        NOTICE_NOT_ACCEPTED,
        PASSWORD_TOO_SHORT,
        PASSWORDS_DIFFER
    }

    /** What the page asks for. */
    public record Application(
            String fullName, String userName, boolean noticeAccepted, String password, String again) {}

    public sealed interface Result {
        record Done(SignedIn signedIn) implements Result {}

        /** Wrong, used or expired, or somebody administers by now: the same answer for all. */
        record LinkEnded() implements Result {}

        record Wrong(List<Problem> problems) implements Result {}
    }

    record Link(String token, Instant expiresAt) {}

    private final AccountRepository accounts;
    private final Accounts people;
    private final GivenRoles roles;
    private final Units units;
    private final PasswordHashing passwords;
    private final SignIns signIns;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            AccountRepository accounts,
            Accounts people,
            GivenRoles roles,
            Units units,
            PasswordHashing passwords,
            SignIns signIns,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.people = people;
        this.roles = roles;
        this.units = units;
        this.passwords = passwords;
        this.signIns = signIns;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A new link, which ends the one before; none, and the one before ended, when somebody administers already. */
    @PreAuthorize("hasAuthority('" + Permissions.SYSTEM + "')")
    @Transactional
    Optional<Link> newLink() {
        jdbc.sql("delete from account_first_administrator").update();
        if (roles.anyAdministrator()) {
            return Optional.empty();
        }
        var token = SecretToken.next();
        var expires = clock.instant().plus(VALID);
        jdbc.sql("insert into account_first_administrator (id, token_hash, expires_at) values (1, ?, ?)")
                .params(SecretToken.hash(token).digest(), Utc.of(expires))
                .update();
        return Optional.of(new Link(token, expires));
    }

    @Open("this is how an installation without any account begins")
    @Transactional(readOnly = true)
    public boolean opens(String token) {
        return isOpen(token);
    }

    /** Uses the link up and makes the account; of two at once exactly one succeeds. What is wrong leaves the link as it was. */
    @Open("this is how an installation without any account begins")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Result complete(String token, Application typed, String device) {
        if (!Objects.requireNonNull(transaction.execute(status -> isOpen(token)))) {
            return new Result.LinkEnded();
        }
        var content = new AccountContent(typed.userName(), typed.fullName(), null, province(), null, null, null);
        var problems = problems(typed, content);
        if (!problems.isEmpty()) {
            return new Result.Wrong(problems);
        }
        var hash = passwords.hash(typed.password());
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!use(token)) {
                return new Result.LinkEnded();
            }
            return SystemWork.call(WORK, () -> open(content, hash, device));
        }));
    }

    private Result open(AccountContent content, String hash, String device) {
        if (!(people.create(content) instanceof CreateAccountResult.Stored stored)) {
            return new Result.Wrong(List.of(Problem.USER_NAME_TAKEN));
        }
        AccountId id = stored.id();
        people.grant(id, Role.ADMINISTRATOR, content.unit());
        accounts.findById(id.value()).orElseThrow().choosePassword(hash);
        accounts.flush();
        people.acceptNotice(id);
        audit.record(AuditEntry.of("account.opened", "account", id.value()).in(content.unit()));
        return new Result.Done(signIns.begin(id, device));
    }

    private List<Problem> problems(Application typed, AccountContent content) {
        List<Problem> problems = new ArrayList<>();
        SystemWork.call(WORK, () -> people.problems(content))
                .forEach(problem -> problems.add(Problem.valueOf(problem.name())));
        if (!typed.noticeAccepted()) {
            problems.add(Problem.NOTICE_NOT_ACCEPTED);
        }
        if (!FirstSignIn.isLongEnough(typed.password())) {
            problems.add(Problem.PASSWORD_TOO_SHORT);
        } else if (!typed.password().equals(typed.again())) {
            problems.add(Problem.PASSWORDS_DIFFER);
        }
        return problems;
    }

    private boolean isOpen(String token) {
        return jdbc.sql("select count(*) from account_first_administrator where token_hash = ? and expires_at > ?")
                                .params(SecretToken.hash(token).digest(), Utc.of(clock.instant()))
                                .query(Long.class)
                                .single()
                        == 1
                && !roles.anyAdministrator();
    }

    private boolean use(String token) {
        return jdbc.sql("delete from account_first_administrator where token_hash = ? and expires_at > ?")
                                .params(SecretToken.hash(token).digest(), Utc.of(clock.instant()))
                                .update()
                        == 1
                && !roles.anyAdministrator();
    }

    private UnitId province() {
        return units.search("", UnitKind.PROVINCE, LocalDate.now(clock))
                .getFirst()
                .id();
    }
}
