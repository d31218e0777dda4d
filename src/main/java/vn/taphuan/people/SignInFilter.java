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

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/light/") || path.startsWith("/VAADIN/build/");
    }
}
