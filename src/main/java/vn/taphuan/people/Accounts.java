package vn.taphuan.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/**
 * Accounts of real people. An officer creates and resets those of his units that have no other role than trainee; everything
 * about accounts with another role is the administrator's.
 */
@Service
public class Accounts {

    private static final int MOST = 500;

    private final AccountRepository accounts;
    private final AccountSlips slips;
    private final SignIns signIns;
    private final PasswordHashing passwords;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final AccessLog access;
    private final CurrentAccount current;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            AccountSlips slips,
            SignIns signIns,
            PasswordHashing passwords,
            JdbcClient jdbc,
            AuditLog audit,
            AccessLog access,
            CurrentAccount current,
            Clock clock) {
        this.accounts = accounts;
        this.slips = slips;
        this.signIns = signIns;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.audit = audit;
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
        var scope = current.scope(Permissions.ACCOUNT_READ);
        return accounts
                .search(scope, VietnameseNames.searchKey(text), PageRequest.of(page, Math.clamp(limit, 1, MOST)))
                .stream()
                .map(Account::summary)
                .toList();
    }

    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_READ + "')")
    @Transactional(readOnly = true)
    public long count(String text) {
        return accounts.count(current.scope(Permissions.ACCOUNT_READ), VietnameseNames.searchKey(text));
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

    /** Everything of the person but the user name. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_CREATE + "')")
    @Transactional
    public CreateAccountResult edit(AccountId id, AccountContent content) {
        var account = editable(id);
        current.requireIn(Permissions.ACCOUNT_CREATE, content.unit());
        var checked = CheckedAccount.of(content, LocalDate.now(clock));
        if (checked.problems().isEmpty()) {
            var before = account.summary();
            account.describe(checked.content());
            return named(account, "account.edited", before);
        }
        return new CreateAccountResult.Wrong(checked.problems());
    }

    /** A new one-time code for the slip; the old one ends. The account's password is not touched. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_CREATE + "')")
    @Transactional
    public Slip printSlip(AccountId id) {
        var account = editable(id);
        if (!account.waitsForSlip()) {
            throw new AccessDeniedException("a slip is for an account that waits; reset it first");
        }
        audit.record(
                AuditEntry.of("account.slip-printed", "account", id.value()).in(account.unit()));
        return slips.issue(account);
    }

    /** Takes the password away, ends all sign-ins and gives a new slip; the holder is shown who did it. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_CREATE + "')")
    @Transactional
    public Slip reset(AccountId id, String reason) {
        var account = editable(id);
        account.reset(current.require().fullName(), clock.instant());
        signIns.endAll(id);
        audit.record(AuditEntry.of("account.reset", "account", id.value())
                .in(account.unit())
                .because(reason));
        return slips.issue(account);
    }

    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_ADMINISTER + "')")
    @Transactional
    public void grant(AccountId id, Role role, UnitId unit) {
        var account = administered(id);
        current.requireIn(Permissions.ACCOUNT_ADMINISTER, unit);
        try {
            jdbc.sql("insert into account_role (id, account_id, role, unit_id, valid_from) values (?, ?, ?, ?, ?)")
                    .params(Ids.next(), id.value(), role.name(), unit.value(), LocalDate.now(clock))
                    .update();
        } catch (DuplicateKeyException givenToday) {
            return;
        }
        account.rolesChanged();
        audit.record(AuditEntry.of("account.role-given", "account", id.value())
                .in(account.unit())
                .changed(null, Map.of("role", role, "unit", unit.value())));
    }

    /** Ends a role yesterday: it works no longer. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_ADMINISTER + "')")
    @Transactional
    public void withdraw(AccountId id, Role role, UnitId unit) {
        var account = administered(id);
        var today = LocalDate.now(clock);
        jdbc.sql(
                        "update account_role set valid_to = ? where account_id = ? and role = ? and unit_id = ? and (valid_to is null or valid_to >= ?)")
                .params(today.minusDays(1), id.value(), role.name(), unit.value(), today)
                .update();
        account.rolesChanged();
        audit.record(AuditEntry.of("account.role-taken", "account", id.value())
                .in(account.unit())
                .changed(Map.of("role", role, "unit", unit.value()), null));
    }

    /** The roles of a person today, beside being a trainee. */
    @PreAuthorize("hasAuthority('" + Permissions.ACCOUNT_READ + "')")
    @Transactional(readOnly = true)
    public List<RoleSummary> rolesOf(AccountId id) {
        if (accounts.findWithin(current.scope(Permissions.ACCOUNT_READ), id.value())
                .isEmpty()) {
            return List.of();
        }
        return rolesToday(id);
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
                .params(id.value(), PrivacyNotice.VERSION, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private CreateAccountResult store(AccountContent content) {
        var checked = CheckedAccount.of(content, LocalDate.now(clock));
        if (!checked.problems().isEmpty()) {
            return new CreateAccountResult.Wrong(checked.problems());
        }
        return named(accounts.save(new Account(checked.content(), clock.instant())), "account.created", null);
    }

    /** Stores the three names by which one signs in; the one unique key over all of them decides who was first. */
    private CreateAccountResult named(Account account, String action, @Nullable AccountSummary before) {
        accounts.saveAndFlush(account);
        var summary = account.summary();
        jdbc.sql("delete from account_login_name where account_id = ?")
                .param(summary.id().value())
                .update();
        Map<AccountProblem, String> names = new LinkedHashMap<>();
        names.put(AccountProblem.USER_NAME_TAKEN, summary.userName());
        if (summary.email() != null) {
            names.put(AccountProblem.EMAIL_TAKEN, summary.email());
        }
        if (summary.phone() != null) {
            names.put(AccountProblem.PHONE_TAKEN, summary.phone());
        }
        List<AccountProblem> taken = new ArrayList<>();
        names.forEach((problem, name) -> {
            try {
                jdbc.sql("insert into account_login_name (name, account_id, kind) values (?, ?, ?)")
                        .params(name, summary.id().value(), problem.kind())
                        .update();
            } catch (DuplicateKeyException others) {
                taken.add(problem);
            }
        });
        if (!taken.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new CreateAccountResult.Wrong(taken);
        }
        audit.record(AuditEntry.of(action, "account", summary.id().value())
                .in(summary.unit())
                .changed(before, summary));
        return new CreateAccountResult.Stored(summary.id());
    }

    /** @throws AccessDeniedException for an account of another unit, or of more than a trainee by somebody who is no administrator */
    private Account editable(AccountId id) {
        var account = accounts.findWithin(current.scope(Permissions.ACCOUNT_CREATE), id.value())
                .orElseThrow(() -> new AccessDeniedException("no such account within the own units"));
        if (!current.may(Permissions.ACCOUNT_ADMINISTER) && hasRoles(id)) {
            throw new AccessDeniedException("an account with roles is the administrator's");
        }
        return account;
    }

    private Account administered(AccountId id) {
        return accounts.findWithin(current.scope(Permissions.ACCOUNT_ADMINISTER), id.value())
                .orElseThrow(() -> new AccessDeniedException("no such account within the own units"));
    }

    private boolean hasRoles(AccountId id) {
        return jdbc.sql(
                                "select count(*) from account_role where account_id = ? and (valid_to is null or valid_to >= ?)")
                        .params(id.value(), LocalDate.now(clock))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<RoleSummary> rolesToday(AccountId id) {
        return jdbc.sql(
                        "select role, unit_id from account_role where account_id = :id and valid_from <= :today and (valid_to is null or valid_to >= :today) order by role")
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new RoleSummary(
                        Role.valueOf(row.getString("role")), new UnitId(row.getObject("unit_id", UUID.class))))
                .list();
    }
}
