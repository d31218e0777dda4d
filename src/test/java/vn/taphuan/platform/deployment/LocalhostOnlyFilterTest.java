package vn.taphuan.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LocalhostOnlyFilterTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain rest = new MockFilterChain();

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080", "[::1]"})
    void aLocalNameIsAnswered(String host) throws Exception {
        request.addHeader("Host", host);
        request.setServerName(host.startsWith("[") ? "[::1]" : host.replaceFirst(":.*", ""));
        new LocalhostOnlyFilter().doFilter(request, response, rest);
        assertThat(rest.getRequest()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taphuan.example.vn",
                "192.168.1.5:8080",
                "localhost.example.vn",
                "127.0.0.1.nip.io",
                "localhost@evil",
                ""
            })
    void anyOtherNameIsRefusedInASentence(String host) throws Exception {
        request.addHeader("Host", host);
        request.setServerName("localhost");
        new LocalhostOnlyFilter().doFilter(request, response, rest);
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host"})
    void aRequestThatCameThroughAProxyIsRefused(String header) throws Exception {
        request.addHeader("Host", "localhost");
        request.addHeader(header, "10.0.0.7");
        new LocalhostOnlyFilter().doFilter(request, response, rest);
        assertRefused();
    }

    private void assertRefused() throws Exception {
        assertThat(rest.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(421);
        assertThat(response.getContentType()).startsWith("text/plain");
        assertThat(response.getContentAsString()).contains("only on this machine");
    }
}
