package vn.taphuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForeignSignInFilterTest {

    @Test
    void onlyASignInThatAnotherSitesPageSendsIsNotTaken() throws Exception {
        assertThat(passes("POST", "/login", "cross-site")).isFalse();
        assertThat(passes("POST", "/login", "same-site")).isFalse();
        assertThat(passes("POST", "/login", "same-origin")).isTrue();
        assertThat(passes("POST", "/login", "none")).isTrue();
        assertThat(passes("POST", "/login", null))
                .as("a browser that does not tell")
                .isTrue();
        assertThat(passes("GET", "/login", "cross-site"))
                .as("a link to the page")
                .isTrue();
        assertThat(passes("POST", "/verify", "cross-site")).isTrue();
    }

    private static boolean passes(String method, String path, @Nullable String from) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        if (from != null) {
            request.addHeader("Sec-Fetch-Site", from);
        }
        var answer = new MockHttpServletResponse();
        var rest = new MockFilterChain();
        new ForeignSignInFilter().doFilter(request, answer, rest);
        assertThat(answer.getRedirectedUrl()).isEqualTo(rest.getRequest() == null ? "/login" : null);
        return rest.getRequest() != null;
    }
}
