package vn.taphuan.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.taphuan.platform.audit.AccessLog;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.audit.LastChanges;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.Units;

/**
 * Accounts of real people. An officer creates and resets those of his units that have no other role than trainee; everything
 * about accounts with another role is the administrator's.
 */
@Service
public class Accounts {

    /** At most so many slips are printed at once: what one person can hand out in a day. */
    public static final int MOST_SLIPS = 300;

    private static final int MOST = 500;

    private final AccountRepository accounts;
    private final AccountSlips slips;
    private final SignIns signIns;
    private final PasswordHashing passwords;
    private final LoginNameRegister names;
    private final GivenRoles roles;
    private final AccountLetters letters;
    private final Units units;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final LastChanges changes;
    private final AccessLog access;
    private final CurrentAccount current;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            AccountSlips slips,
            SignIns signIns,
            PasswordHashing passwords,
            LoginNameRegister names,
            GivenRoles roles,
            AccountLetters letters,
            Units units,
            JdbcClient jdbc,
            AuditLog audit,
            LastChanges changes,
            AccessLog access,
            CurrentAccount current,
            Clock clock) {
        this.accounts = accounts;
        this.slips = slips;
        this.signIns = signIns;
        this.passwords = passwords;
        this.names = names;
        this.roles = roles;
        this.letters = letters;
        this.units = units;
        this.jdbc = jdbc;
        this.audit = audit;
        this.changes = changes;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param text part of a name or user name, with or without diacritics
     * @param limit at most 500
     */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_READ + "')")
    @Transactional(readOnly = true)
    public List<AccountSummary> search(String text, int page, int limit) {
        return search(AccountFilter.text(text), page, limit);
    }

    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_READ + "')")
    @Transactional(readOnly = true)
    public long count(String text) {
        return count(AccountFilter.text(text));
    }

    /** People of the own units by given name; @param page from 0; @param limit at most 500 */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_READ + "')")
    @Transactional(readOnly = true)
    public List<AccountSummary> search(AccountFilter filter, int page, int limit) {
        return accounts
                .search(
                        current.scope(Permissions.ACCOUNT_READ),
                        VietnameseNames.searchKey(filter.text()),
                        value(filter.unit()),
                        filter.state(),
                        PageRequest.of(page, Math.clamp(limit, 1, MOST)))
                .stream()
                .map(Account::summary)
                .toList();
    }

    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_READ + "')")
    @Transactional(readOnly = true)
    public long count(AccountFilter filter) {
        return accounts.count(
                current.scope(Permissions.ACCOUNT_READ),
                VietnameseNames.searchKey(filter.text()),
                value(filter.unit()),
                filter.state());
    }

    /** One person of the own units; looking is written down. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_READ + "')")
    @Transactional
    public Optional<AccountSummary> find(AccountId id) {
        var found = accounts.findWithin(current.scope(Permissions.ACCOUNT_READ), id.value())
                .map(Account::summary);
        found.ifPresent(person -> access.seen("account.detail", person.id()));
        return found;
    }

    /**
     * Names of people whose ids a feature already holds by a right of its own (a class's list, a register); it must have checked
     * that right itself.
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<AccountId, AccountSummary> byId(Collection<AccountId> ids) {
        return accounts.findAllById(ids.stream().map(AccountId::value).toList()).stream()
                .map(Account::summary)
                .collect(Collectors.toUnmodifiableMap(AccountSummary::id, Function.identity()));
    }

    /** A new account, which waits for its slip. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_CREATE + "')")
    @Transactional
    public CreateAccountResult create(AccountContent content) {
        current.requireIn(Permissions.ACCOUNT_CREATE, content.unit());
        return store(content);
    }

    /** What is wrong with an account as typed, without storing it; a name may still be taken by somebody faster. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_CREATE + "')")
    @Transactional(readOnly = true)
    public List<AccountProblem> problems(AccountContent content) {
        return problems(CheckedAccount.of(content, LocalDate.now(clock)), null);
    }

    /** A user name made of a person's name that nobody has yet. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_CREATE + "')")
    @Transactional(readOnly = true)
    public String proposeUserName(String fullName) {
        return names.proposal(fullName);
    }

    /** Whether {@link #edit}, {@link #printSlip} and {@link #reset} are allowed for this person. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_READ + "')")
    @Transactional(readOnly = true)
    public ChangeRight mayChange(AccountId id) {
        if (!current.may(Permissions.ACCOUNT_CREATE)
                || accounts.findWithin(current.scope(Permissions.ACCOUNT_CREATE), id.value())
                        .isEmpty()) {
            return ChangeRight.NO;
        }
        return current.may(Permissions.ACCOUNT_ADMINISTER) || !roles.any(id)
                ? ChangeRight.YES
                : ChangeRight.ADMINISTRATOR_ONLY;
    }

    /**
     * Everything of the person but the user name; a confirmed e-mail that is replaced is told.
     *
     * @param seen what was shown to whoever changes it: nobody overwrites what he has not seen
     */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_CREATE + "')")
    @Transactional
    public CreateAccountResult edit(AccountId id, AccountContent seen, AccountContent content) {
        var account = editable(id);
        current.requireIn(Permissions.ACCOUNT_CREATE, content.unit());
        var before = account.summary();
        if (!before.content().equals(seen)) {
            return changed(before, seen);
        }
        var checked = CheckedAccount.of(content.withUserName(before.userName()), LocalDate.now(clock));
        var problems = problems(checked, id.value());
        if (!problems.isEmpty()) {
            return new CreateAccountResult.Wrong(problems);
        }
        var confirmed = account.confirmedEmail();
        account.describe(checked.content());
        account.signInsAreStale();
        CreateAccountResult result;
        try {
            result = named(account, before, AuditEntry.of("account.edited", "account", id.value()));
        } catch (ConcurrencyFailureException atTheSameTime) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return changed(before, seen);
        }
        if (result instanceof CreateAccountResult.Stored
                && account.confirmedEmail().isEmpty()) {
            confirmed.ifPresent(old -> letters.addressChanged(account, old));
        }
        return result;
    }

    private CreateAccountResult changed(AccountSummary now, AccountContent seen) {
        return new CreateAccountResult.Changed(
                now.content(), changes.of(now.id().value(), "account.edited", seen, now.content()));
    }

    /** A new one-time code for the slip; the old one ends. The account's password is not touched. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_CREATE + "')")
    @Transactional
    public PrintSlipResult printSlip(AccountId id) {
        var account = editable(id);
        if (!account.waitsForSlip()) {
            return new PrintSlipResult.NotWaiting();
        }
        access.seen("account.slip", id);
        return new PrintSlipResult.Printed(issue(account));
    }

    /** Slips for those of the people who still wait; their old ones end. At most {@link #MOST_SLIPS}. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_CREATE + "')")
    @Transactional
    public List<Slip> printSlips(Collection<AccountId> ids) {
        if (ids.size() > MOST_SLIPS) {
            throw new IllegalArgumentException("at most " + MOST_SLIPS + " slips at once");
        }
        List<Account> waiting = new ArrayList<>();
        for (var id : ids.stream().distinct().toList()) {
            var account = editable(id);
            if (account.waitsForSlip()) {
                waiting.add(account);
            }
        }
        access.listed("account.slips", waiting.stream().map(Account::id).toList());
        return waiting.stream().map(this::issue).toList();
    }

    /**
     * Takes the password away, ends all sign-ins and gives a new slip; the holder is shown who did it. One's own account is never
     * reset: who knows his password changes it, who does not asks somebody else.
     */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_CREATE + "')")
    @Transactional
    public Slip reset(AccountId id, String reason) {
        var account = editable(id);
        if (id.equals(current.id())) {
            throw new AccessDeniedException("nobody resets the own account");
        }
        account.reset(current.require().fullName(), clock.instant());
        signIns.endAll(id);
        audit.record(AuditEntry.of("account.reset", "account", id.value())
                .in(account.unit())
                .because(reason));
        return slips.issue(account);
    }

    /** Gives a role from today on; giving it again changes nothing. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_ADMINISTER + "')")
    @Transactional
    public void grant(AccountId id, Role role, UnitId unit) {
        var account = administered(id);
        current.requireIn(Permissions.ACCOUNT_ADMINISTER, unit);
        if (role.ofTheProvince() && !isProvince(unit)) {
            throw new IllegalArgumentException(role + " is held at the province alone");
        }
        if (!roles.give(id, role, unit)) {
            return;
        }
        account.signInsAreStale();
        audit.record(AuditEntry.of("account.role-given", "account", id.value())
                .in(account.unit())
                .changed(null, Map.of("role", role, "unit", unit.value())));
    }

    private boolean isProvince(UnitId unit) {
        return units.find(unit)
                .filter(found -> found.kind() == UnitKind.PROVINCE)
                .isPresent();
    }

    /** Ends a role yesterday: it works no longer, not even in sign-ins that last. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_ADMINISTER + "')")
    @Transactional
    public WithdrawResult withdraw(AccountId id, Role role, UnitId unit) {
        var account = administered(id);
        if (role == Role.ADMINISTRATOR && roles.isLastAdministrator(id)) {
            return WithdrawResult.LAST_ADMINISTRATOR;
        }
        if (!roles.take(id, role, unit)) {
            return WithdrawResult.NOT_HELD;
        }
        account.signInsAreStale();
        audit.record(AuditEntry.of("account.role-taken", "account", id.value())
                .in(account.unit())
                .changed(Map.of("role", role, "unit", unit.value()), null));
        return WithdrawResult.TAKEN;
    }

    /** The roles of a person today, beside being a trainee. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_READ + "')")
    @Transactional(readOnly = true)
    public List<RoleSummary> rolesOf(AccountId id) {
        if (accounts.findWithin(current.scope(Permissions.ACCOUNT_READ), id.value())
                .isEmpty()) {
            return List.of();
        }
        return roles.today(id);
    }

    /** A fictitious person of a demo database, with a password and the notice accepted; refused for anybody but the system. */
    @PreAuthorize("hasAuthority('" + Permissions.SYSTEM + "')")
    @Transactional
    public AccountId openForDemo(AccountContent content, String passwordHash) {
        if (!(store(content) instanceof CreateAccountResult.Stored stored)) {
            throw new IllegalStateException("the demo person " + content.userName() + " cannot be stored");
        }
        accounts.findById(stored.id().value()).orElseThrow().choosePassword(passwordHash);
        acceptNotice(stored.id());
        return stored.id();
    }

    /** The hash of a demo password, made once for all demo people. */
    @PreAuthorize("hasAuthority('" + Permissions.SYSTEM + "')")
    @Transactional(readOnly = true)
    public String demoHash(String password) {
        return passwords.hash(password);
    }

    void acceptNotice(AccountId id) {
        jdbc.sql(
                        "insert ignore into account_privacy_acceptance (account_id, notice_version, accepted_at) values (?, ?, ?)")
                .params(id.value(), PrivacyNotice.VERSION, Utc.of(clock.instant()))
                .update();
    }

    private CreateAccountResult store(AccountContent content) {
        var checked = CheckedAccount.of(content, LocalDate.now(clock));
        var problems = problems(checked, null);
        if (!problems.isEmpty()) {
            return new CreateAccountResult.Wrong(problems);
        }
        var account = accounts.save(new Account(checked.content(), clock.instant()));
        return named(
                account,
                null,
                AuditEntry.of("account.created", "account", account.id().value()));
    }

    private List<AccountProblem> problems(CheckedAccount checked, @Nullable UUID owner) {
        List<AccountProblem> problems = new ArrayList<>(checked.problems());
        problems.addAll(names.taken(checked.content(), owner));
        return problems;
    }

    /** Stores the account with its sign-in names; of two who want the same one at once, the second is refused everything. */
    private CreateAccountResult named(Account account, @Nullable AccountSummary before, AuditEntry entry) {
        accounts.saveAndFlush(account);
        var summary = account.summary();
        var taken = names.enter(summary, before);
        if (!taken.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new CreateAccountResult.Wrong(taken);
        }
        audit.record(entry.in(summary.unit()).changed(before, summary));
        return new CreateAccountResult.Stored(summary.id());
    }

    private Slip issue(Account account) {
        audit.record(
                AuditEntry.of("account.slip-printed", "account", account.id().value())
                        .in(account.unit()));
        return slips.issue(account);
    }

    /** @throws AccessDeniedException for an account of another unit, or of more than a trainee by somebody who is no administrator */
    private Account editable(AccountId id) {
        var account = accounts.findWithin(current.scope(Permissions.ACCOUNT_CREATE), id.value())
                .orElseThrow(() -> new AccessDeniedException("no such account within the own units"));
        if (!current.may(Permissions.ACCOUNT_ADMINISTER) && roles.any(id)) {
            throw new AccessDeniedException("an account with roles is the administrator's");
        }
        return account;
    }

    private Account administered(AccountId id) {
        return accounts.findWithin(current.scope(Permissions.ACCOUNT_ADMINISTER), id.value())
                .orElseThrow(() -> new AccessDeniedException("no such account within the own units"));
    }

    private static @Nullable UUID value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
