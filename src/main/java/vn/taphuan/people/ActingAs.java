package vn.taphuan.people;

import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedInAuthentication;

/** Lets the system do a piece of work as one of the accounts, with that account's roles of today: the demo needs people who act. */
@Service
public class ActingAs {

    private final AccountRepository accounts;
    private final SignIns signIns;

    ActingAs(AccountRepository accounts, SignIns signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
    }

    /** @throws java.util.NoSuchElementException when there is no such account */
    @PreAuthorize("hasAuthority('" + Permissions.SYSTEM + "')")
    @Transactional(readOnly = true)
    public AccountId account(String userName) {
        return accounts.findByLoginName(userName).orElseThrow().id();
    }

    /** No sign-in is begun; the context is as before when the work is done. */
    @PreAuthorize("hasAuthority('" + Permissions.SYSTEM + "')")
    public <T> T call(AccountId account, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(
                signIns.describe(accounts.findById(account.value()).orElseThrow(), null)));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
