package vn.taphuan.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.taphuan.platform.security.SignedInAuthentication;

/** Asks at each request whether the sign-in still lasts and which roles it has now: a reset or a taken role works at once. */
class SignInFilter extends OncePerRequestFilter {

    /** Under this name the session remembers the id of the account whose notice of a reset is to be shown before anything else. */
    static final String NOTICE_FIRST = "people.notice-first";

    private static final String NOTICE = "/reset-notice";

    private final SignIns signIns;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInFilter(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.getContext();
        if (context.getAuthentication() instanceof SignedInAuthentication known) {
            var now = signIns.refresh(known.getPrincipal());
            if (now.isPresent() && noticeComesFirst(request)) {
                response.sendRedirect(NOTICE);
                return;
            }
            if (now.isEmpty()) {
                SecurityContextHolder.clearContext();
                var session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            } else if (!now.get().equals(known.getPrincipal())) {
                var renewed = SecurityContextHolder.createEmptyContext();
                renewed.setAuthentication(new SignedInAuthentication(now.get()));
                SecurityContextHolder.setContext(renewed);
                contexts.saveContext(renewed, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    /** Once per sign-in, in place of the first page that is opened. */
    private static boolean noticeComesFirst(HttpServletRequest request) {
        var session = request.getSession(false);
        var accepted = request.getHeader("Accept");
        boolean aPage = "GET".equals(request.getMethod()) && accepted != null && accepted.contains("text/html");
        if (session == null || !aPage || session.getAttribute(NOTICE_FIRST) == null) {
            return false;
        }
        session.removeAttribute(NOTICE_FIRST);
        return !NOTICE.equals(request.getRequestURI());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/light/") || path.startsWith("/VAADIN/build/");
    }
}
