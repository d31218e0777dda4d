package vn.taphuan.platform.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The addresses that {@link OpenAddresses#guardedByToken} names: no session is read or made there and nobody is signed in, so a
 * request costs little and a cookie changes nothing. Whoever answers them checks the token.
 */
@Configuration(proxyBeanMethods = false)
class TokenSecurity {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain byToken(HttpSecurity http, List<OpenAddresses> addresses) throws Exception {
        var paths = PathPatternRequestMatcher.withDefaults();
        List<RequestMatcher> guarded = addresses.stream()
                .flatMap(feature -> feature.guardedByToken().stream())
                .<RequestMatcher>map(paths::matcher)
                .toList();
        http.securityMatcher(guarded.isEmpty() ? request -> false : new OrRequestMatcher(guarded));
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING)));
        return http.build();
    }
}
