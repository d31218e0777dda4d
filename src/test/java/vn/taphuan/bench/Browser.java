package vn.taphuan.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A phone's browser as the server sees it: cookies, up to six connections that are kept alive, every asset of a page once (they
 * may be kept for ever), the headers of Chrome on Android. Used by one thread.
 */
final class Browser implements AutoCloseable {

    private static final int CONNECTIONS = 6;
    /** How long the server keeps a connection on which nothing happens. */
    private static final Duration KEPT_ALIVE = Duration.ofSeconds(20);

    private static final int PAGE_MILLIS = 60_000;
    private static final int FETCH_MILLIS = 15_000;
    private static final int MOST_REDIRECTS = 5;
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String ALWAYS = """
            Connection: keep-alive\r
            sec-ch-ua: "Chromium";v="140", "Not=A?Brand";v="24", "Google Chrome";v="140"\r
            sec-ch-ua-mobile: ?1\r
            sec-ch-ua-platform: "Android"\r
            User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36\r
            Accept-Encoding: gzip, deflate, br, zstd\r
            Accept-Language: vi-VN,vi;q=0.9,en;q=0.6\r
            """;
    private static final String PAGE = ALWAYS + """
            Upgrade-Insecure-Requests: 1\r
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8\r
            Sec-Fetch-Site: same-origin\r
            Sec-Fetch-Mode: navigate\r
            Sec-Fetch-User: ?1\r
            Sec-Fetch-Dest: document\r
            """;
    private static final String ASSET =
            ALWAYS + "Accept: */*\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: no-cors\r\n";
    private static final String FETCH = ALWAYS + """
            Accept: application/json\r
            Cache-Control: no-cache\r
            Pragma: no-cache\r
            Sec-Fetch-Site: same-origin\r
            Sec-Fetch-Mode: cors\r
            Sec-Fetch-Dest: empty\r
            """;

    /** A page as it arrived. @param address after redirects */
    record Page(String address, int status, String html) {}

    private final InetAddress from;
    private InetSocketAddress to;
    private final String host;
    private final Assets assets;
    private final ArrayDeque<Wire> idle = new ArrayDeque<>();
    private final Map<String, String> cookies = new HashMap<>();
    private final Set<String> cache = new HashSet<>();
    private String referer = "";
    private long sent;
    private long received;
    private int requests;

    /** @param from the address of the site; @param to the server, or a proxy before it; @param port of the server, as addresses name it */
    Browser(InetAddress from, InetSocketAddress to, int port, Assets assets) {
        this.from = from;
        this.to = to;
        this.host = "localhost:" + port;
        this.assets = assets;
    }

    /** Goes to an address, follows redirects, loads what the page needs and was not loaded before. */
    Page go(String path) throws IOException {
        return arrived(path, exchange("GET", path, PAGE + referer(), null, null, PAGE_MILLIS));
    }

    /** Sends a form and goes where the answer leads. */
    Page post(String path, String form) throws IOException {
        return arrived(path, submit(path, form));
    }

    /** Sends a form; where the answer leads is for {@link #arrived}. */
    Reply submit(String path, String form) throws IOException {
        return exchange("POST", path, PAGE + referer(), FORM, form, PAGE_MILLIS);
    }

    /** Sends a form on so many connections of their own at once; null in the place of those that got no answer. */
    List<Reply> submitAtOnce(String path, String form, int times) {
        return atOnce(Collections.nCopies(times, request("POST", path, PAGE + referer(), FORM, form)), PAGE_MILLIS);
    }

    /** The phone is on another line from now on: its connections are gone, the cookies stay. */
    void over(InetSocketAddress line) {
        close();
        to = line;
    }

    /** A request of a script. @param headers each line ended by CR LF */
    Reply fetch(String method, String path, String headers, String json) throws IOException {
        return exchange(method, path, FETCH + headers + referer(), "application/json", json, FETCH_MILLIS);
    }

    /** A request of a script that is to be sent. */
    record Wanted(String method, String path, String headers, String json) {}

    /** Sends several at once on connections of their own; null in the place of those that got no answer. */
    List<Reply> fetchAtOnce(List<Wanted> all) {
        return atOnce(
                all.stream()
                        .map(one -> request(
                                one.method(),
                                one.path(),
                                FETCH + one.headers() + referer(),
                                "application/json",
                                one.json()))
                        .toList(),
                FETCH_MILLIS);
    }

    private List<Reply> atOnce(List<byte[]> requests, int patience) {
        List<Wire> wires = new ArrayList<>(requests.size());
        List<Reply> replies = new ArrayList<>(requests.size());
        for (var request : requests) {
            try {
                var wire = new Wire(from, to);
                sent(wire, request, patience);
                wires.add(wire);
            } catch (IOException cut) {
                wires.add(null);
            }
        }
        for (var wire : wires) {
            try {
                replies.add(wire == null ? null : receive(wire));
            } catch (IOException cut) {
                replies.add(null);
            } finally {
                if (wire != null) {
                    wire.close();
                }
            }
        }
        return replies;
    }

    long sent() {
        return sent;
    }

    long received() {
        return received;
    }

    int requests() {
        return requests;
    }

    /** The connections are cut, the cookies stay. */
    @Override
    public void close() {
        idle.forEach(Wire::close);
        idle.clear();
    }

    /** Goes where an answer leads, loads what the page needs and was not loaded before. @param path from which the answer came */
    Page arrived(String path, Reply first) throws IOException {
        var reply = first;
        var address = path;
        for (int hops = 0; reply.isRedirect() && hops < MOST_REDIRECTS; hops++) {
            var target = URI.create("http://" + host + address).resolve(reply.header("location"));
            address = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
            reply = exchange("GET", address, PAGE + referer(), null, null, PAGE_MILLIS);
        }
        var html = reply.header("content-type").startsWith("text/html") ? reply.text() : "";
        referer = "http://" + host + address;
        if (reply.status() == 200) {
            load(assets.of(address, html, this::plain));
        }
        return new Page(address, reply.status(), html);
    }

    private String referer() {
        return referer.isEmpty() ? "" : "Referer: " + referer + "\r\n";
    }

    private String plain(String path) throws IOException {
        return exchange("GET", path, ASSET, null, null, PAGE_MILLIS).text();
    }

    /** Up to six at once, as a browser does with HTTP/1.1. */
    private void load(List<String> wanted) throws IOException {
        var missing = wanted.stream().filter(path -> !cache.contains(path)).toList();
        for (int first = 0; first < missing.size(); first += CONNECTIONS) {
            var batch = missing.subList(first, Math.min(missing.size(), first + CONNECTIONS));
            List<Wire> wires = new ArrayList<>(batch.size());
            try {
                for (var path : batch) {
                    wires.add(asked(path));
                }
                for (int i = 0; i < batch.size(); i++) {
                    Reply reply;
                    try {
                        reply = receive(wires.get(i));
                    } catch (IOException closed) {
                        wires.get(i).close();
                        reply = exchange("GET", batch.get(i), ASSET + referer(), null, null, PAGE_MILLIS);
                        wires.set(i, null);
                    }
                    if (reply.status() != 200) {
                        throw new IOException("status " + reply.status() + " of " + batch.get(i));
                    }
                    cache.add(batch.get(i));
                }
            } finally {
                wires.forEach(this::giveBack);
            }
        }
    }

    private Wire asked(String path) throws IOException {
        var wire = idle.isEmpty() ? new Wire(from, to) : idle.pop();
        byte[] request = request("GET", path, ASSET + referer(), null, null);
        try {
            sent(wire, request, PAGE_MILLIS);
        } catch (IOException closed) {
            wire.close();
            wire = new Wire(from, to);
            sent(wire, request, PAGE_MILLIS);
        }
        return wire;
    }

    private Reply exchange(String method, String path, String headers, String type, String body, int patience)
            throws IOException {
        byte[] request = request(method, path, headers, type, body);
        while (true) {
            var wire = idle.isEmpty() ? new Wire(from, to) : idle.pop();
            try {
                sent(wire, request, patience);
                var reply = receive(wire);
                giveBack(wire);
                return reply;
            } catch (IOException broken) {
                wire.close();
                boolean stale = wire.wasUsed() && !(broken instanceof java.net.SocketTimeoutException);
                if (!stale) {
                    throw broken;
                }
            }
        }
    }

    private void sent(Wire wire, byte[] request, int patience) throws IOException {
        wire.send(request, patience);
        sent += request.length;
        requests++;
    }

    private Reply receive(Wire wire) throws IOException {
        long before = wire.received();
        try {
            var reply = wire.receive();
            for (var cookie : reply.cookies()) {
                int equals = cookie.indexOf('=');
                int stop = cookie.indexOf(';') < 0 ? cookie.length() : cookie.indexOf(';');
                cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1, stop));
            }
            return reply;
        } finally {
            received += wire.received() - before;
        }
    }

    private void giveBack(Wire wire) {
        if (wire == null) {
            return;
        }
        if (wire.lasts() && idle.size() < CONNECTIONS) {
            idle.push(wire);
        } else {
            wire.close();
        }
        while (idle.size() > 1 && idle.getLast().hasRested(KEPT_ALIVE)) {
            idle.removeLast().close();
        }
    }

    private byte[] request(String method, String path, String headers, String type, String body) {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(1024)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\n")
                .append(headers);
        if (!method.equals("GET")) {
            head.append("Origin: http://")
                    .append(host)
                    .append("\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\n");
            if (content.length > 0) {
                head.append("Content-Type: ").append(type).append("\r\n");
            }
        }
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            var first = true;
            for (var cookie : cookies.entrySet()) {
                head.append(first ? "" : "; ")
                        .append(cookie.getKey())
                        .append('=')
                        .append(cookie.getValue());
                first = false;
            }
            head.append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = java.util.Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }
}
