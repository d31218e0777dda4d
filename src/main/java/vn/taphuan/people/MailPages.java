package vn.taphuan.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.taphuan.platform.web.LightPage;
import vn.taphuan.platform.web.OpenAddresses;

/**
 * The light pages around mailed links: asking for one, a new password, a confirmed address. Opening a link changes nothing, since
 * scanners of mailboxes open them too; only the button does.
 */
@LightPage
class MailPages implements OpenAddresses {

    static final String CONFIRM = "/confirm-email";
    static final String RESET = "/new-password";
    private static final String FORGOTTEN = "/forgotten-password";
    private static final String CONFIRM_TEMPLATE = "people/confirm-email";
    private static final String RESET_TEMPLATE = "people/new-password";

    private final PasswordByMail reset;
    private final OwnEmail emails;

    MailPages(PasswordByMail reset, OwnEmail emails) {
        this.reset = reset;
        this.emails = emails;
    }

    @GetMapping(FORGOTTEN)
    String ask(Model model) {
        model.addAttribute("offered", reset.isOffered());
        return "people/forgotten-password";
    }

    @PostMapping(FORGOTTEN)
    String asked(@RequestParam String userName, HttpServletRequest request) {
        return "redirect:" + FORGOTTEN
                + switch (reset.ask(userName, request.getRemoteAddr())) {
                    case PasswordByMail.Asked.Heard heard -> "?asked";
                    case PasswordByMail.Asked.TooFast wait -> "?wait";
                    case PasswordByMail.Asked.NotOffered no -> "";
                };
    }

    @GetMapping(RESET + "/{token}")
    String choose(@PathVariable String token, Model model, HttpServletResponse response) {
        return form(token, model, response);
    }

    @PostMapping(RESET + "/{token}")
    String chosen(
            @PathVariable String token,
            @RequestParam String password,
            @RequestParam String passwordAgain,
            Model model,
            HttpServletResponse response) {
        return switch (reset.complete(token, password, passwordAgain)) {
            case PasswordByMail.Result.Done done -> "redirect:/login?reset";
            case PasswordByMail.Result.LinkEnded ended -> ended(RESET_TEMPLATE, model, response);
            case PasswordByMail.Result.PasswordTooShort tooShort -> again(token, "short", model, response);
            case PasswordByMail.Result.PasswordsDiffer differ -> again(token, "differ", model, response);
        };
    }

    @GetMapping(CONFIRM + "/{token}")
    String askToConfirm(@PathVariable String token, Model model, HttpServletResponse response) {
        return emails.opens(token)
                .map(offer -> {
                    model.addAttribute("userName", offer.userName());
                    model.addAttribute("address", offer.address());
                    return show(CONFIRM_TEMPLATE, "open", token, model, response);
                })
                .orElseGet(() -> ended(CONFIRM_TEMPLATE, model, response));
    }

    @PostMapping(CONFIRM + "/{token}")
    String confirm(@PathVariable String token, Model model, HttpServletResponse response) {
        return switch (emails.confirm(token)) {
            case OwnEmail.Confirmed.Done done -> {
                model.addAttribute("userName", done.userName());
                model.addAttribute("address", done.address());
                yield show(CONFIRM_TEMPLATE, "done", token, model, response);
            }
            case OwnEmail.Confirmed.LinkEnded ended -> ended(CONFIRM_TEMPLATE, model, response);
            case OwnEmail.Confirmed.AddressTaken taken -> show(CONFIRM_TEMPLATE, "taken", token, model, response);
        };
    }

    @Override
    public List<String> open() {
        return List.of(FORGOTTEN, RESET + "/*", CONFIRM + "/*");
    }

    private String again(String token, String problem, Model model, HttpServletResponse response) {
        model.addAttribute("problem", problem);
        return form(token, model, response);
    }

    private String form(String token, Model model, HttpServletResponse response) {
        return reset.opens(token)
                .map(userName -> {
                    model.addAttribute("userName", userName);
                    return show(RESET_TEMPLATE, "open", token, model, response);
                })
                .orElseGet(() -> ended(RESET_TEMPLATE, model, response));
    }

    private static String ended(String template, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return show(template, "ended", "", model, response);
    }

    /** The address is the secret: it goes to no other page and into no cache. */
    private static String show(String template, String state, String token, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("state", state);
        model.addAttribute("token", token);
        return template;
    }
}
