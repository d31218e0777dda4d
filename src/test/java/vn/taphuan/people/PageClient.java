package vn.taphuan.people;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: opens pages, fills in their forms, keeps cookies, follows redirects. */
final class PageClient {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final int port;

    PageClient(int port) {
        this.port = port;
    }

    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    /** Fills in the form of a page that is opened before. */
    HttpResponse<String> send(String page, Map<String, String> fields) throws IOException, InterruptedException {
        return send(page, page, fields);
    }

    HttpResponse<String> send(String page, String to, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = FORM_TOKEN.matcher(open(page).body());
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var body = form + (token.find() ? "&_csrf=" + encode(token.group(1)) : "");
        return http.send(
                request(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** As a script of an open page sends it. */
    HttpResponse<String> json(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .setHeader("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,application/xhtml+xml");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
