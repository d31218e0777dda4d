package vn.taphuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.taphuan.MailingInstallation;
import vn.taphuan.platform.security.SignedIn;

/** The sign-in form over HTTP. */
@MailingInstallation
class SignInPageIT {

    @Autowired
    private TestPeople people;

    @LocalServerPort
    private int port;

    @Test
    void eachWrongPasswordCountsOnce() throws Exception {
        var person = someone("Gõ Sai Mật Khẩu");
        var browser = new PageClient(port);
        for (int i = 0; i < SignInGuard.FREE_TRIES; i++) {
            assertThat(signIn(browser, person, "sai mat khau")).hasToString("/login?error");
        }
        assertThat(signIn(browser, person, "sai mat khau")).hasToString("/login?error=wait");
    }

    @Test
    void theFourthPasswordMayBeRight() throws Exception {
        var person = someone("Nhớ Ra Rồi");
        var browser = new PageClient(port);
        for (int i = 0; i < 3; i++) {
            signIn(browser, person, "sai mat khau");
        }
        assertThat(signIn(browser, person, TestPeople.PASSWORD).getPath()).isNotEqualTo("/login");
    }

    @Test
    void anotherSitesPageSignsNobodyIn() throws Exception {
        var person = someone("Bị Dẫn Dụ");
        assertThat(sentFrom("cross-site", person)).endsWith("/login");
        assertThat(sentFrom("same-origin", person)).endsWith("/start");
    }

    private String sentFrom(String site, SignedIn person) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var form = "username=" + person.userName() + "&password=" + TestPeople.PASSWORD.replace(' ', '+');
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Sec-Fetch-Site", site)
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
            return answer.headers().firstValue("Location").orElse("");
        }
    }

    private static URI signIn(PageClient browser, SignedIn person, String password) throws Exception {
        var page = browser.send("/login", Map.of("username", person.userName(), "password", password))
                .uri();
        return URI.create(page.getPath() + (page.getQuery() == null ? "" : "?" + page.getQuery()));
    }

    private SignedIn someone(String fullName) {
        return people.trainee(fullName, people.commune(3).id());
    }
}
