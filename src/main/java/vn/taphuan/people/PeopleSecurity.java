package vn.taphuan.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.security.SignedInAuthentication;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.web.OpenAddresses;
import vn.taphuan.platform.web.SignInSecurity;

/** How people sign in and out: by the form at {@code /login}, on this device or everywhere. */
@Component
class PeopleSecurity implements SignInSecurity, OpenAddresses {

    /** Under this name the session keeps what was typed, so that a wrong password does not empty the form. */
    static final String TYPED_NAME = "people.typed-name";

    private static final int LONGEST_NAME = 200;

    private final AccountAuthentication authentication;
    private final SignIns signIns;

    PeopleSecurity(AccountAuthentication authentication, SignIns signIns) {
        this.authentication = authentication;
        this.signIns = signIns;
    }

    @Override
    public void configure(HttpSecurity http) throws Exception {
        http.authenticationManager(
                new ProviderManager(authentication)); // alone: another one behind it would try each password twice
        http.formLogin(form -> form.failureHandler((request, response, failure) -> {
            request.getSession().setAttribute(TYPED_NAME, shortened(request.getParameter("username")));
            response.sendRedirect(failure instanceof LockedException ? "/login?error=wait" : "/login?error");
        }));
        http.logout(logout -> logout.addLogoutHandler((request, response, who) -> {
                    if (who instanceof SignedInAuthentication known && !SystemWork.isSystem(known.getPrincipal())) {
                        signIns.end(known.getPrincipal());
                    }
                })
                .addLogoutHandler(new CookieClearingLogoutHandler("JSESSIONID")));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(SigningInAgain.ADDRESS));
        http.addFilterBefore(new SignInFilter(signIns), AuthorizationFilter.class);
        http.addFilterBefore(new ForeignSignInFilter(), UsernamePasswordAuthenticationFilter.class);
    }

    /** What is longer is nobody's name and does not deserve the memory. */
    private static @Nullable String shortened(@Nullable String typed) {
        return typed == null || typed.length() <= LONGEST_NAME ? typed : typed.substring(0, LONGEST_NAME);
    }

    @Override
    public List<String> open() {
        return List.of("/login", SigningInAgain.ADDRESS, "/first-sign-in", "/first-sign-in/**", "/privacy");
    }
}
