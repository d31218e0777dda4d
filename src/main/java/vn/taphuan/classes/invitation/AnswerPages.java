package vn.taphuan.classes.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.taphuan.platform.web.LightPage;
import vn.taphuan.platform.web.LookupLimit;
import vn.taphuan.platform.web.OpenAddresses;

/**
 * The light page behind an invitation's link: server-rendered, without script, session or cookie. Opening it changes nothing, since
 * scanners of mailboxes open links too; only the button does. Its address is the secret, so a forged form cannot know it.
 */
@LightPage
class AnswerPages implements OpenAddresses {

    static final String PATH = "/answer";
    private static final String PAGE = "classes/answer";
    private static final String SECONDS_TO_WAIT = "60";

    private final Answers answers;
    private final LookupLimit limit;

    AnswerPages(Answers answers, Clock clock, @Value("${taphuan.answer.per-minute:30}") int perMinute) {
        this.answers = answers;
        this.limit = new LookupLimit(perMinute, clock);
    }

    @Override
    public List<String> open() {
        return List.of(PATH + "/*");
    }

    @Override
    public List<String> harmless() {
        return open();
    }

    /** What is in the form: what was typed, or answered before. */
    public record Form(String choice, String words, List<Time> times) {}

    /** One of the other times in the form; empty where none is named. */
    public record Time(String date, String halfDay) {}

    @GetMapping(PATH + "/{token}")
    String open(
            @PathVariable String token,
            @RequestParam Optional<String> saved,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        secret(response);
        if (!limit.allows(request.getRemoteAddr())) {
            return wait(model, response);
        }
        var invited = answers.find(token);
        if (invited.isEmpty()) {
            return ended(model, response);
        }
        if (saved.isPresent()) {
            model.addAttribute("saved", true);
        }
        return show(token, invited.get(), form(invited.get()), model);
    }

    @PostMapping(PATH + "/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") List<String> date,
            @RequestParam(defaultValue = "") List<String> half,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        secret(response);
        if (!limit.allows(request.getRemoteAddr())) {
            return wait(model, response);
        }
        var typed = new Form(choice, words, times(date, half));
        var chosen = choice(choice);
        if (chosen.isEmpty()) {
            return again(token, typed, "choice", model, response);
        }
        var proposals = typed.times().stream()
                .flatMap(time -> Answer.Proposal.parse(time.date(), time.halfDay()).stream())
                .distinct()
                .toList();
        var said = words.isBlank() ? null : words.strip();
        return switch (answers.answer(token, new Answer(chosen.get(), said, proposals))) {
            case AnswerResult.Stored() -> "redirect:" + PATH + "/" + token + "?saved";
            case AnswerResult.Ended() -> ended(model, response);
            case AnswerResult.Closed() -> again(token, typed, "closed", model, response);
            case AnswerResult.TimeMissing() -> again(token, typed, "time", model, response);
            case AnswerResult.TooLong() -> again(token, typed, "long", model, response);
        };
    }

    private String again(String token, Form typed, String problem, Model model, HttpServletResponse response) {
        var invited = answers.find(token);
        if (invited.isEmpty()) {
            return ended(model, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        return show(token, invited.get(), typed, model);
    }

    private static String show(String token, Invited invited, Form form, Model model) {
        model.addAttribute("state", invited.open() ? "open" : "closed");
        model.addAttribute("token", token);
        model.addAttribute("invited", invited);
        model.addAttribute("form", form);
        return PAGE;
    }

    private static Form form(Invited invited) {
        var before = invited.answer();
        if (before == null) {
            return new Form("", "", filled(List.of()));
        }
        return new Form(
                before.choice().name(),
                Optional.ofNullable(before.words()).orElse(""),
                filled(before.proposals().stream()
                        .map(time ->
                                new Time(time.date().toString(), time.halfDay().name()))
                        .toList()));
    }

    private static List<Time> times(List<String> dates, List<String> halves) {
        return filled(IntStream.range(0, Math.min(Answer.MOST_PROPOSALS, Math.min(dates.size(), halves.size())))
                .mapToObj(i -> new Time(dates.get(i), halves.get(i)))
                .toList());
    }

    private static List<Time> filled(List<Time> known) {
        List<Time> times = new ArrayList<>(known);
        while (times.size() < Answer.MOST_PROPOSALS) {
            times.add(new Time("", "MORNING"));
        }
        return times;
    }

    private static Optional<Answer.Choice> choice(String typed) {
        return List.of(Answer.Choice.values()).stream()
                .filter(choice -> choice.name().equals(typed))
                .findFirst();
    }

    private static String ended(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("state", "ended");
        return PAGE;
    }

    private static String wait(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", SECONDS_TO_WAIT);
        model.addAttribute("state", "wait");
        return PAGE;
    }

    /** The address is the secret: it goes to no other page, into no cache and into no index. */
    private static void secret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
