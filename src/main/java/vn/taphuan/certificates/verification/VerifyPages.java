package vn.taphuan.certificates.verification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.taphuan.certificates.register.VerificationCode;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.web.LightPage;
import vn.taphuan.platform.web.LookupLimit;
import vn.taphuan.platform.web.OpenAddresses;

/** The light page where anybody checks a certificate. Never stored on the way, never indexed. */
@LightPage
class VerifyPages implements OpenAddresses {

    private static final String PAGE = PublicAnswers.PAGE;

    private final Verifications verifications;
    private final IssuingBodies bodies;
    private final LookupLimit byCode;
    private final LookupLimit byNumber;

    VerifyPages(
            Verifications verifications,
            IssuingBodies bodies,
            Clock clock,
            @Value("${taphuan.verify.codes-per-minute:30}") int codes,
            @Value("${taphuan.verify.lookups-per-minute:10}") int lookups) {
        this.verifications = verifications;
        this.bodies = bodies;
        this.byCode = new LookupLimit(codes, clock);
        this.byNumber = new LookupLimit(lookups, clock);
    }

    @Override
    public List<String> open() {
        return List.of("/verify", "/verify/*");
    }

    @Override
    public List<String> harmless() {
        return open();
    }

    @GetMapping("/verify")
    String form(@RequestParam Optional<String> code, Model model, HttpServletResponse response) {
        if (code.isPresent()) {
            var typed = VerificationCode.parse(code.get()).map(VerificationCode::grouped);
            return "redirect:/verify/" + typed.orElse("-");
        }
        PublicAnswers.secret(response);
        model.addAttribute("issuers", issuers());
        return PAGE;
    }

    @GetMapping("/verify/{code}")
    String check(@PathVariable String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        PublicAnswers.secret(response);
        if (!byCode.allows(request.getRemoteAddr())) {
            return PublicAnswers.wait(model, response);
        }
        return answer(VerificationCode.parse(code).flatMap(verifications::byCode), model, response);
    }

    @PostMapping("/verify")
    String lookUp(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicAnswers.secret(response);
        if (!byNumber.allows(request.getRemoteAddr())) {
            return PublicAnswers.wait(model, response);
        }
        return answer(
                UnitId.parse(issuer).flatMap(body -> verifications.byNumber(number, body, name)), model, response);
    }

    /** One choice of the form. */
    public record Issuer(String id, String name) {}

    private List<Issuer> issuers() {
        return bodies.withRegisters().stream()
                .map(unit -> new Issuer(unit.id().value().toString(), unit.name()))
                .toList();
    }

    private static String answer(Optional<Verified> found, Model model, HttpServletResponse response) {
        if (found.isPresent()) {
            model.addAttribute("found", found.get());
        } else {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("unknown", true);
        }
        return PAGE;
    }
}
