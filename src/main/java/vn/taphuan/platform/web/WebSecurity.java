package vn.taphuan.platform.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.taphuan.platform.security.Permissions;

/**
 * Who may open which address: everything asks for a sign-in but what is named here and by {@link OpenAddresses}. What carries a
 * token of its own is answered by a filter before; what needs no session has chains of its own: {@link SessionlessSecurity}.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(jsr250Enabled = true)
class WebSecurity {

    /** Flow starts by an inline script and evaluates what the server sends; light pages answer with a strict policy of their own. */
    private static final String FLOW_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; object-src 'none'; form-action 'self';"
                    + " base-uri 'self'; frame-ancestors 'none'";

    /** Changes to the chain by those who know accounts: how one signs in and out. */
    private final List<SignInSecurity> signIn;

    private final List<OpenAddresses> addresses;
    private final LightAssets assets;

    WebSecurity(List<SignInSecurity> signIn, List<OpenAddresses> addresses, LightAssets assets) {
        this.signIn = signIn;
        this.addresses = addresses;
        this.assets = assets;
    }

    /** Permission names are authorities as they stand, without the usual prefix. */
    @Bean
    static GrantedAuthorityDefaults authoritiesWithoutPrefix() {
        return new GrantedAuthorityDefaults("");
    }

    /** Headers of every answer, whichever chain it comes from. */
    static HeadersConfigurer<HttpSecurity> secure(HeadersConfigurer<HttpSecurity> headers) {
        return headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(self), geolocation=(), microphone=()"))
                .frameOptions(frame -> frame.deny());
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        String[] open =
                addresses.stream().flatMap(feature -> feature.open().stream()).toArray(String[]::new);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(assets.base() + "/**", "/favicon.ico", "/error")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAuthority(Permissions.OPERATIONS)
                .requestMatchers(open)
                .permitAll());
        http.headers(headers -> secure(headers).contentSecurityPolicy(policy -> policy.policyDirectives(FLOW_POLICY)));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/login", "/login?signedOut")
                        .defaultSuccessUrl("/start")
                        .anyRequest(AuthorizedUrl::authenticated));
        for (var part : signIn) {
            part.configure(http);
        }
        return http.build();
    }
}
