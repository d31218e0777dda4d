package vn.taphuan.platform.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The addresses that {@link OpenAddresses#harmless} names: no session is read or made there and nobody is signed in, so a request costs
 * little and a cookie changes nothing. The same holds for {@link LightAssets}.
 */
@Configuration(proxyBeanMethods = false)
class SessionlessSecurity {

    /** Pages open to all, which set their own content policy. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain harmless(HttpSecurity http, List<OpenAddresses> addresses) throws Exception {
        sessionless(http, addresses.stream().flatMap(feature -> feature.harmless().stream()));
        http.headers(WebSecurity::secure);
        return http.build();
    }

    /** The files of the light pages are everybody's and can do nothing by themselves: they travel with few headers. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain assets(HttpSecurity http, LightAssets assets) throws Exception {
        sessionless(http, Stream.of(assets.base() + "/**"));
        http.headers(headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()));
        return http.build();
    }

    private static void sessionless(HttpSecurity http, Stream<String> patterns) throws Exception {
        var paths = PathPatternRequestMatcher.withDefaults();
        List<RequestMatcher> own = patterns.<RequestMatcher>map(paths::matcher).toList();
        http.securityMatcher(own.isEmpty() ? request -> false : new OrRequestMatcher(own));
        // what is left are the headers: everything else would look for somebody who is signed in
        http.securityContext(AbstractHttpConfigurer::disable);
        http.sessionManagement(AbstractHttpConfigurer::disable);
        http.anonymous(AbstractHttpConfigurer::disable);
        http.servletApi(AbstractHttpConfigurer::disable);
        http.exceptionHandling(AbstractHttpConfigurer::disable);
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
    }
}
