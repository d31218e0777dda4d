package vn.taphuan.people;

import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** A person as lists show him. */
public record AccountSummary(
        AccountId id,
        String userName,
        String fullName,
        @Nullable Integer birthYear,
        UnitId unit,
        @Nullable String position,
        @Nullable String email,
        @Nullable String phone,
        AccountState state) {

    /** What a form shows of it. */
    public AccountContent content() {
        return new AccountContent(userName, fullName, birthYear, unit, position, email, phone);
    }
}
