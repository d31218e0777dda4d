package vn.taphuan.platform.ui;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The language of the person: Vietnamese unless he chose English by {@code ?lang=en}; kept in a cookie, so it is known before signing in. */
@Configuration
public class Language {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> ALL = List.of(VIETNAMESE, ENGLISH);

    private final CookieLocaleResolver resolver = new CookieLocaleResolver("lang") {
        @Override
        protected Locale parseLocaleValue(String kept) {
            return spoken(kept);
        }
    };

    Language() {
        resolver.setDefaultLocale(VIETNAMESE);
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
    }

    @Bean
    LocaleResolver localeResolver() {
        return resolver;
    }

    /** For every kind of page: as a bean it is found by the mapping of Flow's pages too. */
    @Bean
    MappedInterceptor choiceOfLanguage() {
        var choice = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String chosen) {
                return spoken(chosen);
            }
        };
        choice.setParamName("lang");
        return new MappedInterceptor(null, choice);
    }

    /** Whatever is asked for, it is one of the two that there are texts in. */
    private static Locale spoken(String asked) {
        return asked.equalsIgnoreCase(ENGLISH.getLanguage()) ? ENGLISH : VIETNAMESE;
    }

    /** The language of the request at work; Vietnamese outside any. */
    public Locale current() {
        var locale = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? resolver.resolveLocale(web.getRequest())
                : VIETNAMESE;
        return locale.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : VIETNAMESE;
    }
}
