package vn.taphuan.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** A person's account. It begins waiting for a first sign-in by a code on paper, and its password is never anybody's but his. */
@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID id;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "sort_key")
    private String sortKey;

    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "birth_year")
    private @Nullable Short birthYear;

    @Column(name = "unit_id")
    private UUID unitId;

    private @Nullable String position;

    private @Nullable String email;

    @Column(name = "email_confirmed_at")
    private @Nullable Instant emailConfirmedAt;

    private @Nullable String phone;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Column(name = "security_version")
    private long securityVersion;

    @Column(name = "reset_by")
    private @Nullable String resetBy;

    @Column(name = "reset_at")
    private @Nullable Instant resetAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(AccountContent content, Instant now) {
        this.id = Ids.next();
        this.userName = content.userName();
        this.state = AccountState.WAITING;
        this.createdAt = now;
        this.fullName = "";
        this.sortKey = "";
        this.searchKey = "";
        this.unitId = content.unit().value();
        describe(content);
    }

    final void describe(AccountContent content) {
        fullName = VietnameseNames.clean(content.fullName());
        sortKey = VietnameseNames.sortKey(fullName);
        searchKey = VietnameseNames.searchKey(fullName);
        birthYear = content.birthYear() == null ? null : content.birthYear().shortValue();
        unitId = content.unit().value();
        position = content.position();
        if (content.email() == null || !content.email().equals(email)) {
            emailConfirmedAt = null;
        }
        email = content.email();
        phone = content.phone();
    }

    AccountId id() {
        return new AccountId(id);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    String userName() {
        return userName;
    }

    String fullName() {
        return fullName;
    }

    long securityVersion() {
        return securityVersion;
    }

    boolean mayTryPassword() {
        return state == AccountState.ACTIVE && passwordHash != null;
    }

    boolean waitsForSlip() {
        return state == AccountState.WAITING;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    /** The person's own password; from now on every earlier sign-in counts as old. */
    void choosePassword(String hash) {
        if (state == AccountState.CLOSED) {
            throw new IllegalStateException("a closed account takes no password");
        }
        passwordHash = hash;
        state = AccountState.ACTIVE;
        securityVersion++;
    }

    /**
     * Somebody else takes the password away; the holder reads at the next sign-in who did it and when. The e-mail has to be
     * confirmed anew: whoever had got hold of the account may have put in his own.
     */
    void reset(String by, Instant now) {
        passwordHash = null;
        emailConfirmedAt = null;
        state = AccountState.WAITING;
        resetBy = by;
        resetAt = now;
        securityVersion++;
    }

    /** The holder of the confirmed e-mail chose another password; it is shown at the next sign-in. */
    void resetByMail(String hash, Instant now) {
        choosePassword(hash);
        resetBy = null;
        resetAt = now;
    }

    void acknowledgeReset() {
        resetBy = null;
        resetAt = null;
    }

    @Nullable ResetNotice resetNotice() {
        return resetAt == null ? null : new ResetNotice(resetBy, resetAt);
    }

    /** What a sign-in knows of the person (name, unit, roles) is no longer right: each is described anew at its next request. */
    void signInsAreStale() {
        securityVersion++;
    }

    @Nullable String email() {
        return email;
    }

    /** The address that may reset the password; none where there is none or its holder has not confirmed it. */
    Optional<String> confirmedEmail() {
        return Optional.ofNullable(email).filter(address -> emailConfirmedAt != null);
    }

    /** From now on this is the address, and every link mailed before has ended. */
    void confirmEmail(String address, Instant now) {
        email = address;
        emailConfirmedAt = now;
        signInsAreStale();
    }

    boolean emailConfirmed() {
        return email != null && emailConfirmedAt != null;
    }

    void close() {
        state = AccountState.CLOSED;
        passwordHash = null;
        securityVersion++;
    }

    AccountSummary summary() {
        return new AccountSummary(
                id(),
                userName,
                fullName,
                birthYear == null ? null : birthYear.intValue(),
                unit(),
                position,
                email,
                phone,
                state);
    }
}
