package vn.taphuan.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in without leaving a page whose sign-in has ended, into the account that the page belongs to and no other: the same
 * check, slowing and record as the form. The page's old protection against forged forms ended with the session, so this asks for none
 * and gives the new one; {@link ForeignSignInFilter} keeps other sites out.
 */
@RestController
class SigningInAgain {

    static final String ADDRESS = "/login/again";

    record Typed(UUID account, String password) {}

    record Entered(String header, String token) {}

    private final AccountRepository accounts;
    private final AccountAuthentication authentication;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SigningInAgain(AccountRepository accounts, AccountAuthentication authentication) {
        this.accounts = accounts;
        this.authentication = authentication;
    }

    @PostMapping(ADDRESS)
    ResponseEntity<Object> signIn(@RequestBody Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var name = accounts.findById(typed.account()).map(Account::userName).orElse("");
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(name, typed.password());
        asked.setDetails(new WebAuthenticationDetails(request.getRemoteAddr(), null));
        try {
            var known = authentication.authenticate(asked);
            var notice = endSession(request);
            if (typed.account().equals(notice)) {
                request.getSession().setAttribute(SignInFilter.NOTICE_FIRST, notice);
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(known);
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
            return ResponseEntity.ok()
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(new Entered(csrf.getHeaderName(), csrf.getToken()));
        } catch (AuthenticationException refused) {
            var reason = refused instanceof LockedException ? "wait" : "wrong";
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("refused", reason));
        }
    }

    /** Nothing of an earlier session is taken over but whose notice of a reset is still to be shown. */
    private static @Nullable Object endSession(HttpServletRequest request) {
        var old = request.getSession(false);
        if (old == null) {
            return null;
        }
        var notice = old.getAttribute(SignInFilter.NOTICE_FIRST);
        old.invalidate();
        return notice;
    }
}
