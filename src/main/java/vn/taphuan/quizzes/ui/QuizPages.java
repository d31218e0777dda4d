package vn.taphuan.quizzes.ui;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.web.LightPage;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.AttemptState;
import vn.taphuan.quizzes.attempt.AttemptSummary;
import vn.taphuan.quizzes.attempt.QuizAttempts;
import vn.taphuan.quizzes.attempt.QuizNavigation;
import vn.taphuan.quizzes.attempt.QuizOverview;
import vn.taphuan.quizzes.attempt.Receipts;
import vn.taphuan.quizzes.attempt.StartResult;
import vn.taphuan.quizzes.sitting.SiteState;
import vn.taphuan.quizzes.sitting.SittingStarts;
import vn.taphuan.quizzes.spi.FinalQuizTerms.Opening;

/** The light pages of a quiz, from its start to its result; what is not one's own looks like what does not exist. */
@LightPage
class QuizPages {

    /** The main button of a result. */
    record Next(String href, String label) {}

    private final QuizAttempts attempts;
    private final SittingStarts sittings;
    private final Receipts receipts;
    private final QuizTitles titles;
    private final CurrentAccount current;
    private final MessageSource texts;

    QuizPages(
            QuizAttempts attempts,
            SittingStarts sittings,
            Receipts receipts,
            QuizTitles titles,
            CurrentAccount current,
            MessageSource texts) {
        this.attempts = attempts;
        this.sittings = sittings;
        this.receipts = receipts;
        this.titles = titles;
        this.current = current;
        this.texts = texts;
    }

    @GetMapping("/quiz/{module}")
    String start(@PathVariable String module, Model model) {
        return start(ModuleCode.parse(module).flatMap(attempts::overview), model);
    }

    @GetMapping("/quiz/classes/{trainingClass}")
    String startFinal(@PathVariable String trainingClass, Model model) {
        return start(ClassId.parse(trainingClass).flatMap(attempts::overview), model);
    }

    private String start(Optional<QuizOverview> found, Model model) {
        var quiz = found.orElseThrow(QuizPages::notFound);
        var about = titles.of(quiz.subject());
        var running = quiz.running();
        boolean closed = running.isEmpty() && !quiz.canBegin();
        model.addAttribute("address", "/" + QuizNavigation.start(quiz.subject()));
        model.addAttribute("title", quiz.title());
        model.addAttribute("about", about.title());
        model.addAttribute("questions", quiz.questions());
        model.addAttribute("minutes", quiz.minutes());
        model.addAttribute("passMark", ResultPage.passMark(quiz.passPercent()));
        model.addAttribute("outOf", ResultPage.OUT_OF);
        model.addAttribute("attemptsLeft", quiz.attemptsLeft());
        model.addAttribute("running", running.map(QuizPages::id).orElse(null));
        model.addAttribute(
                "runningUntil",
                running.map(attempt -> attempt.deadline().atZone(PlatformTime.ZONE))
                        .orElse(null));
        model.addAttribute("closed", closed ? whyClosed(quiz) : null);
        model.addAttribute("last", quiz.last().map(QuizPages::id).orElse(null));
        model.addAttribute("back", about.address());
        return "quizzes/start";
    }

    @PostMapping("/quiz/{module}/attempts")
    String begin(@PathVariable String module) {
        var code = ModuleCode.parse(module).orElseThrow(QuizPages::notFound);
        return begun(attempts.start(code), "/quiz/" + code.value());
    }

    @PostMapping("/quiz/classes/{trainingClass}/attempts")
    String beginFinal(@PathVariable String trainingClass) {
        var id = ClassId.parse(trainingClass).orElseThrow(QuizPages::notFound);
        return begun(attempts.start(id), "/quiz/classes/" + id.value());
    }

    private static String begun(StartResult result, String start) {
        return switch (result) {
            case StartResult.Running running -> "redirect:/" + QuizNavigation.answering(running.attempt());
            case StartResult.NoneLeft _ -> "redirect:" + start;
            case StartResult.NotOpen _ -> "redirect:" + start;
            case StartResult.NoQuiz _ -> throw notFound();
        };
    }

    /** @param late given when a device holds answers that it could not send before time ended the attempt */
    @GetMapping("/quiz/attempts/{attempt}")
    String answer(@PathVariable String attempt, @RequestParam @Nullable String late, Model model) {
        var mine = find(attempt);
        if (!mine.isRunning() && (late == null || mine.state() != AttemptState.EXPIRED)) {
            return "redirect:/" + QuizNavigation.result(mine.id());
        }
        model.addAttribute("attemptId", mine.id().value());
        model.addAttribute("accountId", current.id().value());
        model.addAttribute("userName", current.require().userName());
        return "quizzes/attempt";
    }

    @GetMapping("/quiz/attempts/{attempt}/result")
    String result(@PathVariable String attempt, Model model) {
        var found = AttemptId.parse(attempt).flatMap(id -> attempts.review(id, this::inWords));
        if (found.isEmpty()) {
            return "redirect:/" + QuizNavigation.answering(find(attempt).id());
        }
        var review = found.get();
        var mine = review.attempt();
        var about = titles.of(mine.subject());
        model.addAttribute("result", ResultPage.of(review, about.lessons()));
        model.addAttribute("back", about.address());
        model.addAttribute("attemptId", mine.id().value());
        model.addAttribute(
                "lateFrom", mine.state() == AttemptState.EXPIRED ? current.id().value() : null);
        model.addAttribute(
                "next", mine.passed() && mine.shown().hasMarks() ? new Next("/", text("quizzes.next.home")) : null);
        model.addAttribute("again", again(mine));
        return "quizzes/result";
    }

    @GetMapping("/quiz/attempts/{attempt}/receipt")
    String receipt(@PathVariable String attempt, Model model) {
        var id = AttemptId.parse(attempt).orElseThrow(QuizPages::notFound);
        var receipt = ReceiptFields.of(receipts.mine(id).orElseThrow(QuizPages::notFound));
        model.addAttribute("receipt", receipt);
        model.addAttribute("at", receipt.at().atZone(PlatformTime.ZONE));
        model.addAttribute("back", "/" + QuizNavigation.result(id));
        return "quizzes/receipt";
    }

    private @Nullable String again(AttemptSummary attempt) {
        if (attempt.subject() instanceof QuizSubject.OfSitting(var sitting, var _)) {
            return sittings.awaiting(sitting)
                    .filter(mine ->
                            mine.running() != null || (mine.attemptsLeft() > 0 && mine.state() != SiteState.OVER))
                    .map(_ -> "/" + QuizNavigation.sitting(sitting))
                    .orElse(null);
        }
        return attempts.overview(attempt.subject())
                .filter(quiz -> quiz.running().isPresent() || quiz.canBegin())
                .map(quiz -> "/" + QuizNavigation.start(quiz.subject()))
                .orElse(null);
    }

    private AttemptSummary find(String attempt) {
        return AttemptId.parse(attempt).flatMap(attempts::find).orElseThrow(QuizPages::notFound);
    }

    private String whyClosed(QuizOverview quiz) {
        var opensOn = quiz.opensOn();
        if (quiz.opening() == Opening.NOT_YET) {
            return opensOn == null
                    ? text("quizzes.closed.not-yet")
                    : text(
                            "quizzes.closed.until",
                            DateTimeFormatter.ofPattern("dd/MM/yyyy").format(opensOn));
        }
        if (quiz.opening() == Opening.OVER) {
            return text("quizzes.closed.over");
        }
        if (quiz.reached() && quiz.mine().size() < quiz.attemptsAllowed()) {
            return text("quizzes.closed.reached");
        }
        if (!quiz.showsMarks()) {
            return text("quizzes.closed.used", quiz.attemptsAllowed());
        }
        return text(quiz.passed() ? "quizzes.closed.passed" : "quizzes.closed.failed", quiz.attemptsAllowed());
    }

    private String inWords(boolean truth) {
        return text("quizzes.page." + truth);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static Object id(AttemptSummary attempt) {
        return attempt.id().value();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
