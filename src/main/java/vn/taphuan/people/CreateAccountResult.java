package vn.taphuan.people;

import java.util.List;
import vn.taphuan.platform.security.AccountId;

/** Whether an account was stored, or what is wrong with it: all of it at once. */
public sealed interface CreateAccountResult {

    record Stored(AccountId id) implements CreateAccountResult {}

    record Wrong(List<AccountProblem> problems) implements CreateAccountResult {}
}
