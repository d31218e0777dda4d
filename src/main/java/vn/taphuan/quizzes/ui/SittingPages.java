package vn.taphuan.quizzes.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.web.LightPage;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.QuizNavigation;
import vn.taphuan.quizzes.bank.Navigation;
import vn.taphuan.quizzes.sitting.SittingStarts;
import vn.taphuan.quizzes.sitting.WaitingPerson;

/** The way into a sitting: the short link, and the page on which one waits and begins. */
@LightPage
class SittingPages {

    /** What the template shows, under the names that it uses. */
    record Waiting(
            String sitting,
            String className,
            String title,
            @Nullable String place,
            @Nullable String room,
            String placeName,
            String roomName,
            int questions,
            int minutes,
            Object passMark,
            int attemptsLeft,
            ZonedDateTime opensAt,
            ZonedDateTime closesAt,
            Instant opens,
            Instant closes,
            Instant now,
            boolean ownWindow,
            boolean asksCode,
            boolean inOrder,
            int turnSeconds,
            @Nullable String running,
            @Nullable String result,
            int given,
            String state) {}

    private final SittingStarts starts;
    private final CurrentAccount current;
    private final Clock clock;

    SittingPages(SittingStarts starts, CurrentAccount current, Clock clock) {
        this.starts = starts;
        this.current = current;
        this.clock = clock;
    }

    /** What does not exist leads to the same page as what is not for the person. */
    @GetMapping("/q/{code}")
    String shortLink(@PathVariable String code) {
        return "redirect:/quiz/sittings/"
                + starts.byCode(code).map(id -> id.value().toString()).orElse("0");
    }

    @GetMapping("/quiz/sittings/{sitting}")
    String await(@PathVariable String sitting, Model model, HttpServletResponse response) {
        var person = SittingId.parse(sitting).flatMap(starts::awaiting);
        model.addAttribute("waiting", person.map(this::page).orElse(null));
        model.addAttribute("outOf", ResultPage.OUT_OF);
        model.addAttribute("accountId", current.id().value());
        model.addAttribute("userName", current.require().userName());
        if (person.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return "quizzes/waiting";
    }

    private Waiting page(WaitingPerson person) {
        var label = person.trainingClass();
        var rules = person.rules();
        return new Waiting(
                person.id().value().toString(),
                label.number() + "/" + label.year() + (label.name().isBlank() ? "" : ": " + label.name()),
                rules.title(),
                person.place() == null ? null : person.place().value().toString(),
                person.room() == null ? null : person.room().value().toString(),
                person.placeName(),
                person.roomName(),
                person.questions(),
                rules.minutes(),
                ResultPage.passMark(rules.passPercent()),
                person.attemptsLeft(),
                person.opensAt().atZone(PlatformTime.ZONE),
                person.closesAt().atZone(PlatformTime.ZONE),
                person.opensAt(),
                person.closesAt(),
                clock.instant(),
                person.ownWindow(),
                person.asksCode(),
                rules.conduct().navigation() == Navigation.IN_ORDER,
                person.turnSeconds(),
                id(person.running()),
                Optional.ofNullable(person.last())
                        .map(last -> "/" + QuizNavigation.result(last))
                        .orElse(null),
                person.given(),
                SittingApi.word(person.state()));
    }

    private static @Nullable String id(@Nullable AttemptId attempt) {
        return attempt == null ? null : attempt.value().toString();
    }
}
