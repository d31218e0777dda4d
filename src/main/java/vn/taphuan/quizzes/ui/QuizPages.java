package vn.taphuan.quizzes.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.web.LightPage;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.AttemptSummary;
import vn.taphuan.quizzes.attempt.QuizAttempts;
import vn.taphuan.quizzes.attempt.QuizNavigation;
import vn.taphuan.quizzes.attempt.QuizOverview;
import vn.taphuan.quizzes.attempt.StartResult;

/** The light pages of a quiz, from its start to its result; what is not one's own looks like what does not exist. */
@LightPage
class QuizPages {

    /** The main button of a result. */
    record Next(String href, String label) {}

    private final QuizAttempts attempts;
    private final ModuleTitles modules;
    private final CurrentAccount current;
    private final MessageSource texts;

    QuizPages(QuizAttempts attempts, ModuleTitles modules, CurrentAccount current, MessageSource texts) {
        this.attempts = attempts;
        this.modules = modules;
        this.current = current;
        this.texts = texts;
    }

    @GetMapping("/quiz/{module}")
    String start(@PathVariable String module, Model model) {
        var quiz = ModuleCode.parse(module).flatMap(attempts::overview).orElseThrow(QuizPages::notFound);
        var titles = modules.of(quiz.module());
        var running = quiz.running();
        boolean closed = running.isEmpty() && quiz.attemptsLeft() == 0;
        model.addAttribute("quizId", quiz.module().value());
        model.addAttribute("title", quiz.title());
        model.addAttribute("about", titles.title());
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
        model.addAttribute("closed", closed ? noneLeft(quiz) : null);
        model.addAttribute("last", quiz.last().map(QuizPages::id).orElse(null));
        model.addAttribute("back", titles.address());
        return "quizzes/start";
    }

    @PostMapping("/quiz/{module}/attempts")
    String begin(@PathVariable String module) {
        var code = ModuleCode.parse(module).orElseThrow(QuizPages::notFound);
        return switch (attempts.start(code)) {
            case StartResult.Running running -> "redirect:/" + QuizNavigation.answering(running.attempt());
            case StartResult.NoneLeft none -> "redirect:/" + QuizNavigation.start(code);
            case StartResult.NoQuiz none -> throw notFound();
        };
    }

    @GetMapping("/quiz/attempts/{attempt}")
    String answer(@PathVariable String attempt, Model model) {
        var mine = find(attempt);
        if (!mine.isRunning()) {
            return "redirect:/" + QuizNavigation.result(mine.id());
        }
        model.addAttribute("attemptId", mine.id().value());
        model.addAttribute("accountId", current.id().value());
        return "quizzes/attempt";
    }

    @GetMapping("/quiz/attempts/{attempt}/result")
    String result(@PathVariable String attempt, Model model) {
        var mine = find(attempt);
        if (mine.isRunning()) {
            return "redirect:/" + QuizNavigation.answering(mine.id());
        }
        var review = attempts.review(mine.id(), this::inWords).orElseThrow(QuizPages::notFound);
        var titles = modules.of(mine.module());
        model.addAttribute("result", ResultPage.of(review, titles.lessons()));
        model.addAttribute("back", titles.address());
        model.addAttribute("next", mine.passed() ? new Next("/", text("quizzes.next.home")) : null);
        model.addAttribute("again", again(mine));
        return "quizzes/result";
    }

    private @Nullable String again(AttemptSummary attempt) {
        return attempts.overview(attempt.module())
                .filter(quiz -> quiz.running().isPresent() || quiz.attemptsLeft() > 0)
                .map(quiz -> quiz.module().value())
                .orElse(null);
    }

    private AttemptSummary find(String attempt) {
        return AttemptId.parse(attempt).flatMap(attempts::find).orElseThrow(QuizPages::notFound);
    }

    private String noneLeft(QuizOverview quiz) {
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
