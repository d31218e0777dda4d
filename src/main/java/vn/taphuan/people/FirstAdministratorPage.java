package vn.taphuan.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SignedInAuthentication;
import vn.taphuan.platform.web.LightPage;
import vn.taphuan.platform.web.OpenAddresses;

/** The light page behind the link that a start without administrators prints. */
@LightPage
class FirstAdministratorPage implements OpenAddresses {

    static final String ADDRESS = "/first-administrator";
    private static final String TEMPLATE = "people/first-administrator";

    private final FirstAdministrator first;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    FirstAdministratorPage(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping(ADDRESS + "/{token}")
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        if (!first.opens(token)) {
            return ended(model, response);
        }
        return form(token, "", "", List.of(), model, response);
    }

    @PostMapping(ADDRESS + "/{token}")
    String complete(
            @PathVariable String token,
            @RequestParam String fullName,
            @RequestParam String userName,
            @RequestParam(defaultValue = "false") boolean accepted,
            @RequestParam String password,
            @RequestParam String passwordAgain,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = new FirstAdministrator.Application(fullName, userName, accepted, password, passwordAgain);
        var device = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return switch (first.complete(token, typed, device)) {
            case FirstAdministrator.Result.Done done -> enter(done.signedIn(), request, response);
            case FirstAdministrator.Result.LinkEnded ended -> ended(model, response);
            case FirstAdministrator.Result.Wrong wrong ->
                form(
                        token,
                        fullName,
                        userName,
                        wrong.problems().stream().map(Enum::name).toList(),
                        model,
                        response);
        };
    }

    @Override
    public List<String> open() {
        return List.of(ADDRESS + "/*");
    }

    private static String form(
            String token,
            String fullName,
            String userName,
            List<String> problems,
            Model model,
            HttpServletResponse response) {
        keepSecret(response);
        model.addAttribute("open", true);
        model.addAttribute("token", token);
        model.addAttribute("fullName", fullName);
        model.addAttribute("userName", userName);
        model.addAttribute("problems", problems);
        return TEMPLATE;
    }

    private static String ended(Model model, HttpServletResponse response) {
        keepSecret(response);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("open", false);
        return TEMPLATE;
    }

    private String enter(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(signedIn));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return "redirect:/";
    }

    /** The address is the secret: it goes to no other page and into no cache. */
    private static void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }
}
