package vn.taphuan.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;

class LanguageTest {

    private final Language language = new Language();

    @Test
    void aPageNeverClaimsALanguageThatThereAreNoTextsIn() throws Exception {
        assertThat(chosen("en")).isEqualTo("en");
        assertThat(chosen("vi")).isEqualTo("vi");
        assertThat(chosen("fr")).isEqualTo("vi");
        assertThat(chosen("ar-EG")).isEqualTo("vi");
        assertThat(chosen("\r\nX: 1")).isEqualTo("vi");
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("lang", "fr"));
        assertThat(language.localeResolver().resolveLocale(request)).isEqualTo(Language.VIETNAMESE);
    }

    private String chosen(String lang) throws Exception {
        var request = new MockHttpServletRequest();
        request.setParameter("lang", lang);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, language.localeResolver());
        language.choiceOfLanguage().preHandle(request, new MockHttpServletResponse(), this);
        return language.localeResolver().resolveLocale(request).toLanguageTag();
    }
}
