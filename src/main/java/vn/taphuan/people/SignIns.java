package vn.taphuan.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.security.SignInId;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.UnitId;

/** Sign-ins of accounts on devices: each begins with a password or a code on paper and lasts until it is ended. */
@Service
public class SignIns {

    private static final int LONGEST_DEVICE = 200;

    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private record Standing(long version, Instant lastSeenAt, Optional<SignedIn.Grant> grant) {}

    /** One sign-in that still lasts. */
    public record Open(SignInId id, Instant startedAt, Instant lastSeenAt, String device, boolean thisOne) {}

    private final AccountRepository accounts;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIns(
            AccountRepository accounts,
            JdbcClient jdbc,
            AuditLog audit,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a sign-in of an account whose password or code has just been proven. */
    @Transactional
    SignedIn begin(AccountId account, String device) {
        var id = Ids.next();
        var now = utcNow();
        jdbc.sql(
                        "insert into account_sign_in (id, account_id, started_at, last_seen_at, device) values (?, ?, ?, ?, ?)")
                .params(id, account.value(), now, now, device.substring(0, Math.min(LONGEST_DEVICE, device.length())))
                .update();
        return describe(accounts.findById(account.value()).orElseThrow(), new SignInId(id));
    }

    /**
     * The sign-in as it stands now, with the roles of today; none once it has ended. The same object while nothing has changed. One
     * query; that the sign-in is in use is written down at most every five minutes. No transaction of its own: each request passes
     * here, and beginning and ending one would cost more than the query.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<SignedIn> refresh(SignedIn known) {
        var id = known.signIn();
        if (id == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        var rows = jdbc.sql("""
                        select a.security_version, s.last_seen_at, r.role, r.unit_id
                        from account_sign_in s join account a on a.id = s.account_id
                          left join account_role r on r.account_id = a.id and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                        where s.id = :id and s.account_id = :account and s.ended_at is null""")
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .param("account", known.account().value())
                .query((row, number) -> new Standing(
                        row.getLong("security_version"),
                        Utc.instant(row, "last_seen_at"),
                        grant(row.getString("role"), row.getObject("unit_id", UUID.class))))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        if (rows.getFirst().lastSeenAt().plus(SEEN_EVERY).isBefore(now)) {
            seen(id);
        }
        Set<SignedIn.Grant> grants =
                rows.stream().flatMap(row -> row.grant().stream()).collect(Collectors.toCollection(HashSet::new));
        grants.add(trainee(known.homeUnit()));
        boolean same = rows.getFirst().version() == known.accountVersion() && grants.equals(known.grants());
        return Optional.of(
                same
                        ? known
                        : describe(accounts.findById(known.account().value()).orElseThrow(), id));
    }

    /** Whether a sign-in of an account still lasts; tokens that are bound to it end with it. */
    @vn.taphuan.platform.security.Open("tells nothing but whether a sign-in whose id somebody holds has ended")
    @Transactional(readOnly = true)
    public boolean isOpen(AccountId account, SignInId signIn) {
        return jdbc.sql("select count(*) from account_sign_in where id = ? and account_id = ? and ended_at is null")
                        .params(signIn.value(), account.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Ends one sign-in, when its holder signs out on that device. */
    @Transactional
    void end(SignedIn known) {
        if (known.signIn() != null) {
            jdbc.sql("update account_sign_in set ended_at = ? where id = ? and ended_at is null")
                    .params(utcNow(), known.signIn().value())
                    .update();
        }
    }

    @Personal("ends the own sign-ins on all devices")
    @Transactional
    public void endAll() {
        endAll(current.id());
        audit.record(AuditEntry.of(
                "account.signed-out-everywhere", "account", current.id().value()));
    }

    @Personal("lists the own sign-ins")
    @Transactional(readOnly = true)
    public List<Open> mine() {
        var me = current.require();
        return jdbc.sql(
                        "select id, started_at, last_seen_at, device from account_sign_in where account_id = ? and ended_at is null order by last_seen_at desc limit 50")
                .param(me.account().value())
                .query((row, number) -> {
                    var id = new SignInId(row.getObject("id", UUID.class));
                    return new Open(
                            id,
                            Utc.instant(row, "started_at"),
                            Utc.instant(row, "last_seen_at"),
                            row.getString("device"),
                            id.equals(me.signIn()));
                })
                .list();
    }

    @Transactional
    void endAll(AccountId account) {
        jdbc.sql("update account_sign_in set ended_at = ? where account_id = ? and ended_at is null")
                .params(utcNow(), account.value())
                .update();
        events.publishEvent(new SignInsEnded(account));
    }

    /** Ends every sign-in of the account but this one, after its holder chose another password. */
    @Transactional
    void endOthers(AccountId account, SignInId remaining) {
        jdbc.sql("update account_sign_in set ended_at = ? where account_id = ? and ended_at is null and id <> ?")
                .params(utcNow(), account.value(), remaining.value())
                .update();
    }

    private void seen(SignInId id) {
        jdbc.sql("update account_sign_in set last_seen_at = ? where id = ? and last_seen_at < ?")
                .params(utcNow(), id.value(), utcNow())
                .update();
    }

    SignedIn describe(Account account, @Nullable SignInId signIn) {
        Set<SignedIn.Grant> grants = new HashSet<>(rolesToday(account.id()));
        grants.add(trainee(account.unit()));
        return new SignedIn(
                account.id(),
                signIn,
                account.userName(),
                account.fullName(),
                account.unit(),
                grants,
                account.securityVersion());
    }

    private List<SignedIn.Grant> rolesToday(AccountId account) {
        return jdbc
                .sql(
                        "select role, unit_id from account_role where account_id = :account and valid_from <= :today and (valid_to is null or valid_to >= :today)")
                .param("account", account.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> grant(row.getString("role"), row.getObject("unit_id", UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static SignedIn.Grant trainee(UnitId homeUnit) {
        return new SignedIn.Grant(Role.TRAINEE.name(), homeUnit, Role.TRAINEE.permissions());
    }

    private static Optional<SignedIn.Grant> grant(@Nullable String name, @Nullable UUID unit) {
        if (name == null || unit == null) {
            return Optional.empty();
        }
        var role = Role.valueOf(name);
        return Optional.of(new SignedIn.Grant(role.name(), new UnitId(unit), role.permissions()));
    }

    private LocalDateTime utcNow() {
        return Utc.of(clock.instant());
    }
}
