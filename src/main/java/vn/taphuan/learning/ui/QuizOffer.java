package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import vn.taphuan.catalogue.ModuleReading;
import vn.taphuan.catalogue.ReadingState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.quizzes.attempt.AttemptSummary;
import vn.taphuan.quizzes.attempt.QuizAttempts;
import vn.taphuan.quizzes.attempt.QuizOverview;
import vn.taphuan.quizzes.attempt.QuizResults;

/** Go on with an attempt whose clock runs; else take the quiz of the module that was read last and is not passed yet. */
@org.springframework.stereotype.Component
class QuizOffer implements NextStepOffer {

    private final QuizAttempts attempts;
    private final QuizResults results;

    QuizOffer(QuizAttempts attempts, QuizResults results) {
        this.attempts = attempts;
        this.results = results;
    }

    @Override
    public Optional<NextStep> offer(LearningFacts facts, Component owner) {
        return results.mine()
                .running()
                .map(running -> goOn(running, owner))
                .or(() -> facts.modules().stream()
                        .filter(module -> module.state() == ReadingState.READ)
                        .sorted(Comparator.comparing((ModuleReading module) ->
                                        module.lastRead().orElse(Instant.EPOCH))
                                .reversed())
                        .flatMap(module ->
                                attempts.overview(module.module().summary().code()).stream())
                        .filter(quiz -> !quiz.passed() && quiz.attemptsLeft() > 0)
                        .findFirst()
                        .map(quiz -> take(quiz, NextStep.Urgency.READY, owner)));
    }

    private static NextStep goOn(AttemptSummary running, Component owner) {
        return new NextStep(
                NextStep.Urgency.NOW,
                running.title(),
                owner.getTranslation("learning.quiz.running", Formats.time(running.deadline())),
                owner.getTranslation("learning.quiz.go-on"),
                QuizBlock.address(running.subject()),
                true);
    }

    static NextStep take(QuizOverview quiz, NextStep.Urgency urgency, Component owner) {
        return new NextStep(
                urgency,
                quiz.title(),
                owner.getTranslation("learning.quiz.size", quiz.questions(), quiz.minutes()),
                owner.getTranslation("learning.quiz.take"),
                QuizBlock.address(quiz.subject()),
                true);
    }
}
