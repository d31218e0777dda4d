package vn.taphuan.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SignedInAuthentication;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.web.LightPage;

/** The light pages by which one comes in: signing in, the first sign-in with a code on paper, what must be read then. */
@LightPage
class SignInPages {

    /** The demo box of the sign-in page. */
    record Demo(String password, List<DemoPerson> accounts) {}

    record DemoPerson(String userName, String role) {}

    private final FirstSignIn firstSignIn;
    private final ResetNotices resets;
    private final ObjectProvider<DemoSignIns> demo;
    private final MessageSource texts;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInPages(FirstSignIn firstSignIn, ResetNotices resets, ObjectProvider<DemoSignIns> demo, MessageSource texts) {
        this.firstSignIn = firstSignIn;
        this.resets = resets;
        this.demo = demo;
        this.texts = texts;
    }

    @GetMapping("/login")
    String signIn(Model model, HttpServletRequest request) {
        var given = demo.getIfAvailable();
        model.addAttribute("demo", given == null ? null : describe(given));
        var session = request.getSession(false);
        if (session != null) {
            model.addAttribute("username", session.getAttribute(PeopleSecurity.TYPED_NAME));
            session.removeAttribute(PeopleSecurity.TYPED_NAME);
        }
        return "people/sign-in";
    }

    @GetMapping("/first-sign-in")
    String askForCode() {
        return "people/first-sign-in";
    }

    /** The first step: name and code; the code is not used up yet. */
    @PostMapping("/first-sign-in")
    String openWithCode(
            @RequestParam String userName, @RequestParam String code, Model model, HttpServletRequest request) {
        model.addAttribute("userName", userName);
        return switch (firstSignIn.opens(userName, code, request.getRemoteAddr())) {
            case WRONG_CODE -> wrong(model, "code");
            case TOO_FAST -> wrong(model, "wait");
            case OPEN -> {
                model.addAttribute("code", code);
                model.addAttribute("step", 2);
                yield "people/first-sign-in";
            }
        };
    }

    /** The second step: the notice is accepted, the password chosen, the code used up. */
    @PostMapping("/first-sign-in/password")
    String choosePassword(
            @RequestParam String userName,
            @RequestParam String code,
            @RequestParam(defaultValue = "false") boolean accepted,
            @RequestParam String password,
            @RequestParam String passwordAgain,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("userName", userName);
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return switch (firstSignIn.complete(
                userName, code, accepted, password, passwordAgain, request.getRemoteAddr(), agent)) {
            case FirstSignIn.Result.Done done -> enter(done.signedIn(), request, response);
            case FirstSignIn.Result.WrongCode wrong -> wrong(model, "code");
            case FirstSignIn.Result.TooFast tooFast -> wrong(model, "wait");
            case FirstSignIn.Result.NoticeNotAccepted missing -> again(model, code, "notice");
            case FirstSignIn.Result.PasswordTooShort tooShort -> again(model, code, "short");
            case FirstSignIn.Result.PasswordsDiffer differ -> again(model, code, "differ");
        };
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("version", PrivacyNotice.VERSION);
        return "people/privacy";
    }

    @GetMapping("/reset-notice")
    String resetNotice(Model model) {
        return resets.mine()
                .map(notice -> {
                    model.addAttribute(
                            "by",
                            Optional.ofNullable(notice.by())
                                    .orElseGet(() -> texts.getMessage(
                                            "people.resetNotice.by-mail", null, LocaleContextHolder.getLocale())));
                    model.addAttribute("at", notice.at().atZone(PlatformTime.ZONE));
                    return "people/reset-notice";
                })
                .orElse("redirect:/start");
    }

    @PostMapping("/reset-notice")
    String acknowledgeReset() {
        resets.acknowledge();
        return "redirect:/start";
    }

    private String enter(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(signedIn));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return "redirect:/reset-notice";
    }

    private static String wrong(Model model, String problem) {
        model.addAttribute("step", 1);
        model.addAttribute("problem", problem);
        return "people/first-sign-in";
    }

    private static String again(Model model, String code, String problem) {
        model.addAttribute("step", 2);
        model.addAttribute("code", code);
        model.addAttribute("problem", problem);
        return "people/first-sign-in";
    }

    private Demo describe(DemoSignIns given) {
        var locale = LocaleContextHolder.getLocale();
        var people = given.accounts().stream()
                .map(entry -> new DemoPerson(entry.userName(), texts.getMessage(entry.roleKey(), null, locale)))
                .toList();
        return new Demo(given.password(), people);
    }
}
