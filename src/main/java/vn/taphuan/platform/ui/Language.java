package vn.taphuan.platform.ui;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The language of the person: Vietnamese unless he chose English by {@code ?lang=en}; kept in a cookie, so it is known before signing in. */
@Configuration
public class Language implements WebMvcConfigurer {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> ALL = List.of(VIETNAMESE, ENGLISH);

    private final CookieLocaleResolver resolver = new CookieLocaleResolver("lang");

    Language() {
        resolver.setDefaultLocale(VIETNAMESE);
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(java.time.Duration.ofDays(365));
    }

    @Bean
    LocaleResolver localeResolver() {
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LocaleChangeInterceptor() {
            {
                setParamName("lang");
                setIgnoreInvalidLocale(true);
            }
        });
    }

    /** The language of the request at work; Vietnamese outside any. */
    public Locale current() {
        var locale = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? resolver.resolveLocale(web.getRequest())
                : VIETNAMESE;
        return locale.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : VIETNAMESE;
    }
}
