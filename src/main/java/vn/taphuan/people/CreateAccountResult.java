package vn.taphuan.people;

import java.util.List;
import vn.taphuan.platform.audit.LastChange;
import vn.taphuan.platform.security.AccountId;

/** Whether an account was stored, or what is wrong with it: all of it at once. */
public sealed interface CreateAccountResult {

    record Stored(AccountId id) implements CreateAccountResult {}

    /** Somebody else changed the account meanwhile; nothing was stored. @param now what it says now */
    record Changed(AccountContent now, LastChange change) implements CreateAccountResult {}

    record Wrong(List<AccountProblem> problems) implements CreateAccountResult {}
}
