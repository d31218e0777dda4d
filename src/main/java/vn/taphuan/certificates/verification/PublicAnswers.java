package vn.taphuan.certificates.verification;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** What all answers of the public check have in common. */
final class PublicAnswers {

    static final String PAGE = "certificates/verify";
    private static final String SECONDS_TO_WAIT = "60";

    private PublicAnswers() {}

    /** Never stored on the way, never indexed, and no address is told on. */
    static void secret(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    static void tooMany(HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", SECONDS_TO_WAIT);
    }

    static String wait(Model model, HttpServletResponse response) {
        tooMany(response);
        model.addAttribute("wait", true);
        return PAGE;
    }
}
