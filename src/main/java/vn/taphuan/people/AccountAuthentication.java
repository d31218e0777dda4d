package vn.taphuan.people;

import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.taphuan.platform.security.SignedInAuthentication;

/** Checks name and password of the sign-in form, slowed by {@link SignInGuard}, and begins the sign-in. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final PasswordHashing passwords;
    private final SignInGuard guard;
    private final SignIns signIns;

    AccountAuthentication(AccountRepository accounts, PasswordHashing passwords, SignInGuard guard, SignIns signIns) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var name = LoginNames.typed(typed.getName());
        var address = typed.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        var wait = guard.enter(name, address);
        if (!wait.isZero()) {
            throw new LockedException("try again in " + wait.toSeconds() + " s");
        }
        var account = accounts.findByLoginName(name).filter(Account::mayTryPassword);
        var password = String.valueOf(typed.getCredentials());
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (!right || account.isEmpty()) {
            throw new BadCredentialsException("wrong name or password");
        }
        guard.succeeded(name, address);
        if (account.get().resetNotice() != null) {
            rememberNotice(account.get().id().value());
        }
        return new SignedInAuthentication(signIns.begin(account.get().id(), device()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Wherever the person wanted to go: the notice comes first. */
    private static void rememberNotice(UUID account) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
            web.getRequest().getSession().setAttribute(SignInFilter.NOTICE_FIRST, account);
        }
    }

    private static String device() {
        var agent = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getHeader("User-Agent")
                : null;
        return agent == null ? "" : agent;
    }
}
