package vn.taphuan.quizzes.attempt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.quizzes.SittingId;

/** A phone on which one person is signed in; speaks HTTP as the answering page does. */
public final class Device {

    static final String PASSWORD = "taphuan2026";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final JsonMapper json;

    public Device(String base, String userName, JsonMapper json) {
        this.base = base;
        this.json = json;
        var form = get("/login").body();
        var answer = post(
                "/login",
                "username=" + userName + "&password=" + PASSWORD + "&_csrf=" + encoded(found(FORM_TOKEN, form)));
        if (answer.headers().firstValue("location").orElse("").contains("error")) {
            throw new IllegalStateException(userName + " could not sign in");
        }
        csrf(); // the session keeps the first that is asked for: of two asked for at once one would not hold
    }

    /** Starts the quiz of a module, or goes on with it. */
    public AttemptId start(String module) {
        var answer = post("/quiz/" + module + "/attempts", "_csrf=" + encoded(csrf()));
        var address = answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + answer.body()));
        return AttemptId.parse(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
    }

    HttpResponse<String> startAnswer(String module) {
        return post("/quiz/" + module + "/attempts", "_csrf=" + encoded(csrf()));
    }

    /** Begins a sitting, or goes on with it. @param wish the body, for instance {@code {"entryCode":"…"}} */
    public HttpResponse<String> startSitting(SittingId sitting, String wish) {
        return send(request("/api/quiz/sittings/" + sitting.value() + "/start")
                .header("X-CSRF-TOKEN", csrf())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish)));
    }

    /** The token for an attempt, as the page gets it. */
    public String token(AttemptId attempt) {
        return body(tokenAnswer(attempt)).get("token").stringValue();
    }

    public HttpResponse<String> tokenAnswer(AttemptId attempt) {
        return send(request("/api/quiz/attempts/" + attempt.value() + "/token")
                .header("X-CSRF-TOKEN", csrf())
                .POST(BodyPublishers.noBody()));
    }

    public HttpResponse<String> open(AttemptId attempt, String token) {
        return send(api(attempt, "", token).GET());
    }

    public HttpResponse<String> save(AttemptId attempt, String token, String answers) {
        return send(api(attempt, "/answers", token).POST(BodyPublishers.ofString("{\"answers\":[" + answers + "]}")));
    }

    public HttpResponse<String> submit(AttemptId attempt, String token, String answers) {
        return send(
                api(attempt, "/submission", token).POST(BodyPublishers.ofString("{\"answers\":[" + answers + "]}")));
    }

    HttpResponse<String> alive(AttemptId attempt, String token, String how) {
        return send(api(attempt, "/alive" + how, token).POST(BodyPublishers.noBody()));
    }

    /** Signs in again in place, as the page does; its protection against forged forms is that of an ended session. */
    HttpResponse<String> signInAgain(String account, String password) {
        return send(request("/login/again")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(account, password))));
    }

    HttpResponse<String> tokenWith(AttemptId attempt, String formToken) {
        return send(request("/api/quiz/attempts/" + attempt.value() + "/token")
                .header("X-CSRF-TOKEN", formToken)
                .POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> raw(AttemptId attempt, String token, String path, String body) {
        return send(api(attempt, path, token).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    void signOut() {
        post("/logout", "_csrf=" + encoded(csrf()));
    }

    /** As if the session had ended: the sign-in lasts, the browser's cookie leads nowhere. */
    void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    HttpResponse<String> tokenWithoutFormToken(AttemptId attempt) {
        return send(request("/api/quiz/attempts/" + attempt.value() + "/token").POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> startWithoutFormToken(String module) {
        return send(request("/quiz/" + module + "/attempts").POST(BodyPublishers.noBody()));
    }

    public JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    /** The token against forged forms of this session, from a page that everybody may open. */
    private String csrf() {
        return found(FORM_TOKEN, get("/first-sign-in").body());
    }

    private HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder api(AttemptId attempt, String path, String token) {
        return request("/api/quiz/attempts/" + attempt.value() + path)
                .header("Content-Type", "application/json")
                .header("Quiz-Attempt-Token", token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html, application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no token against forged forms in the page");
        }
        return matcher.group(1);
    }
}
