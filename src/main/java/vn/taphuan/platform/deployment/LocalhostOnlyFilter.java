package vn.taphuan.platform.deployment;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * Answers only requests that were addressed to this machine by its local names and came without a proxy, so that neither a
 * foreign page that points its own name here (DNS rebinding) nor a proxy or tunnel opens a demo to others.
 */
final class LocalhostOnlyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int MISDIRECTED_REQUEST = 421;
    private static final String ANSWER =
            "This is a demo and answers only on this machine, at http://localhost. Bản dùng thử này chỉ trả lời trên chính máy đang chạy, tại http://localhost.\n";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isAddressedLocally(request) && !cameThroughProxy(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(MISDIRECTED_REQUEST);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(ANSWER);
    }

    private static boolean isAddressedLocally(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return Loopback.isLocal(request.getServerName()) && (host == null || Loopback.isLocalHeader(host));
    }

    private static boolean cameThroughProxy(HttpServletRequest request) {
        return Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host")
                .anyMatch(header -> request.getHeader(header) != null);
    }
}
