package vn.taphuan.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One HTTP/1.1 connection, kept alive. Plain sockets on virtual threads: a driver on the server's own cores must cost little. */
final class Wire implements AutoCloseable {

    private static final int CONNECT_MILLIS = 15_000;
    private static final int BUFFER = 4096;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long received;
    private boolean used;
    private boolean lasts = true;
    private long usedAt = System.nanoTime();

    Wire(InetAddress from, InetSocketAddress to) throws IOException {
        try {
            socket.setTcpNoDelay(true);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(to, CONNECT_MILLIS);
            in = socket.getInputStream();
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    void send(byte[] request, int patienceMillis) throws IOException {
        socket.setSoTimeout(patienceMillis);
        socket.getOutputStream().write(request);
    }

    Reply receive() throws IOException {
        int status;
        Map<String, String> headers = new HashMap<>();
        List<String> cookies = new ArrayList<>(1);
        do {
            headers.clear();
            status = Integer.parseInt(line().substring(9, 12));
            for (var line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                var value = line.substring(colon + 1).strip();
                if (name.equals("set-cookie")) {
                    cookies.add(value);
                } else {
                    headers.put(name, value);
                }
            }
        } while (status < 200);
        byte[] body = body(status, headers);
        used = true;
        usedAt = System.nanoTime();
        lasts = !"close".equalsIgnoreCase(headers.get("connection"));
        return new Reply(status, headers, cookies, body);
    }

    /** Whether a request that got no answer at all may be repeated on a fresh connection, as browsers do. */
    boolean wasUsed() {
        return used;
    }

    boolean lasts() {
        return lasts;
    }

    /** Whether nothing has gone over it for so long that the server has closed it. */
    boolean hasRested(Duration time) {
        return System.nanoTime() - usedAt > time.toNanos();
    }

    long received() {
        return received;
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            var whole = new java.io.ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                whole.write(bytes(size));
                line();
            }
            line();
            return whole.toByteArray();
        }
        var length = headers.get("content-length");
        if (length == null) {
            throw new EOFException("an answer without a length");
        }
        return bytes(Integer.parseInt(length));
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] whole = new byte[count];
        for (int done = 0; done < count; ) {
            fill();
            int now = Math.min(end - at, count - done);
            System.arraycopy(buffer, at, whole, done, now);
            at += now;
            done += now;
        }
        return whole;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        while (true) {
            fill();
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.append(new String(buffer, from, at - from, StandardCharsets.ISO_8859_1));
            if (at < end) {
                at++;
                int length = line.length();
                return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
            }
        }
    }

    private void fill() throws IOException {
        if (at < end) {
            return;
        }
        int read = in.read(buffer);
        if (read < 0) {
            throw new EOFException("the connection was closed");
        }
        at = 0;
        end = read;
        received += read;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is what we want
        }
    }
}
