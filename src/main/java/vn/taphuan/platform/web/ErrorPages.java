package vn.taphuan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The error page of everything that is not Flow: what happened, and a reference that stands in the log beside the cause. */
@LightPage
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = status(request);
        response.setStatus(status.value());
        model.addAttribute("status", status.value());
        model.addAttribute("reference", reference(request, status).orElse(""));
        return "error/light";
    }

    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> json(HttpServletRequest request) {
        var status = status(request);
        return ResponseEntity.status(status)
                .body(Map.of(
                        "status",
                        status.value(),
                        "reference",
                        reference(request, status).orElse("")));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    /** Only what is the server's own fault has a reference. */
    private static Optional<String> reference(HttpServletRequest request, HttpStatus status) {
        if (!status.is5xxServerError()) {
            return Optional.empty();
        }
        var reference = ErrorReference.next();
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        log.error(
                "reference {}: {} failed", reference, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
        return Optional.of(reference);
    }
}
