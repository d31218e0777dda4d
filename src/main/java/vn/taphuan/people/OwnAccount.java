package vn.taphuan.people;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.security.SignInId;

/** What everybody sees and changes of the own account. */
@Service
public class OwnAccount {

    /** @param notice the privacy notice as accepted last; none for an account that never had to */
    public record Details(
            AccountSummary person,
            boolean emailConfirmed,
            List<RoleSummary> roles,
            @Nullable AcceptedNotice notice) {}

    public record AcceptedNotice(String version, Instant at) {}

    private final AccountRepository accounts;
    private final GivenRoles roles;
    private final PasswordHashing passwords;
    private final SignInGuard guard;
    private final SignIns signIns;
    private final CurrentAccount current;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OwnAccount(
            AccountRepository accounts,
            GivenRoles roles,
            PasswordHashing passwords,
            SignInGuard guard,
            SignIns signIns,
            CurrentAccount current,
            AuditLog audit,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
        this.guard = guard;
        this.signIns = signIns;
        this.current = current;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Personal("reads the own data")
    @Transactional(readOnly = true)
    public Details read() {
        var me = accounts.findById(current.id().value()).orElseThrow();
        return new Details(
                me.summary(),
                me.emailConfirmed(),
                roles.today(me.id()),
                acceptedNotice(me.id()).orElse(null));
    }

    /**
     * Changes the own password; sign-ins on other devices end. Wrong old passwords are slowed for this sign-in alone, so somebody at
     * a device left open cannot hinder the holder elsewhere. Hashes are computed outside the transaction.
     */
    @Personal("changes the own password")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ChangePasswordResult changePassword(String old, String chosen, String again) {
        var me = current.require();
        var signIn = me.signIn();
        if (signIn == null) {
            throw new AccessDeniedException("only somebody who signed in has a password");
        }
        if (!FirstSignIn.isLongEnough(chosen)) {
            return new ChangePasswordResult.TooShort();
        }
        if (!chosen.equals(again)) {
            return new ChangePasswordResult.Differ();
        }
        var name = me.account().value().toString();
        var device = signIn.value().toString();
        var wait = guard.enter(name, device);
        if (!wait.isZero()) {
            return new ChangePasswordResult.TooFast(wait);
        }
        var known = accounts.findById(me.account().value()).orElseThrow().passwordHash();
        if (!passwords.matches(old, known)) {
            return new ChangePasswordResult.OldPasswordWrong();
        }
        guard.succeeded(name, device);
        var hash = passwords.hash(chosen);
        return Objects.requireNonNull(
                transaction.execute(status -> store(me.account(), signIn, Objects.requireNonNull(known), hash)));
    }

    /** Only over the hash that was proven: a reset in between wins. */
    private ChangePasswordResult store(AccountId id, SignInId signIn, String proven, String hash) {
        var account = accounts.findById(id.value()).orElseThrow();
        if (!proven.equals(account.passwordHash()) || !signIns.isOpen(id, signIn)) {
            return new ChangePasswordResult.OldPasswordWrong();
        }
        account.choosePassword(hash);
        accounts.flush();
        signIns.endOthers(id, signIn);
        audit.record(
                AuditEntry.of("account.password-changed", "account", id.value()).in(account.unit()));
        return new ChangePasswordResult.Changed();
    }

    private Optional<AcceptedNotice> acceptedNotice(AccountId id) {
        return jdbc.sql("""
                        select notice_version, accepted_at from account_privacy_acceptance
                        where account_id = ? order by accepted_at desc limit 1""")
                .param(id.value())
                .query((row, number) ->
                        new AcceptedNotice(row.getString("notice_version"), Utc.instant(row, "accepted_at")))
                .optional();
    }
}
