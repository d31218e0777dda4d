package vn.taphuan.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no sign-in that the page of another site sends, which would put somebody into an account that is not his without his
 * noticing. The sign-in form carries no token against that, so that a page left open for hours still works; browsers tell by
 * {@code Sec-Fetch-Site} where a request began.
 */
class ForeignSignInFilter extends OncePerRequestFilter {

    private static final String SIGN_IN = "/login";
    private static final Set<String> SIGNING_IN = Set.of(SIGN_IN, SigningInAgain.ADDRESS);
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var from = request.getHeader("Sec-Fetch-Site");
        if (from != null && FOREIGN.contains(from)) {
            response.sendRedirect(SIGN_IN);
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !SIGNING_IN.contains(request.getRequestURI());
    }
}
