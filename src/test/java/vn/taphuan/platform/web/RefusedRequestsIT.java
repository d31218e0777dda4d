package vn.taphuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Requests that Tomcat refuses before the application sees them, and what costs no session. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class RefusedRequestsIT {

    @LocalServerPort
    private int port;

    @Test
    void anAddressThatCannotBeReadIsAnsweredInOurWordsAndTellsNothing() throws Exception {
        for (var target : new String[] {"/%00", "/classes/%00abc", "/a|b", "/%"}) {
            assertThat(answer(target, "")).as(target).satisfies(RefusedRequestsIT::isOurPage);
        }
    }

    @Test
    void headersThatAreTooLargeAreAnsweredInOurWords() throws Exception {
        assertThat(answer("/login", "Cookie: a=" + "x".repeat(20_000) + "\r\n"))
                .satisfies(RefusedRequestsIT::isOurPage);
    }

    @Test
    void thePublicCheckMakesNoSessionAndSetsNoCookie() throws Exception {
        for (var target : new String[] {"/verify", "/verify/ABCD-EFGH-JKLM-NPQR", "/verify?code=x"}) {
            assertThat(answer(target, ""))
                    .as(target)
                    .doesNotContainIgnoringCase("Set-Cookie")
                    .contains("X-Frame-Options: DENY", "Content-Security-Policy: default-src 'none'")
                    .doesNotContain("_csrf");
        }
    }

    private static void isOurPage(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer)
                .contains(
                        "Không đọc được yêu cầu này",
                        "Content-Security-Policy: default-src 'none'",
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "charset=UTF-8");
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("Bad Request</h1>", "Exception");
    }

    private String answer(String target, String headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            var request = "GET " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n"
                    + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
