package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleReading;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.quizzes.attempt.QuizAttempts;
import vn.taphuan.quizzes.attempt.QuizOverview;

/** A module's quiz on the programme page: its size, what one has reached, and the way to it. */
@org.springframework.stereotype.Component
class QuizBlock implements ModuleExtra {

    private final QuizAttempts attempts;

    QuizBlock(QuizAttempts attempts) {
        this.attempts = attempts;
    }

    /** The light page where one starts or goes on. */
    static String address(ModuleCode module) {
        return "/quiz/" + module.value();
    }

    @Override
    public Optional<Component> of(ModuleReading module, Component owner) {
        return attempts.overview(module.module().summary().code()).map(quiz -> block(quiz, owner));
    }

    private static Component block(QuizOverview quiz, Component owner) {
        var size = new Paragraph(owner.getTranslation("learning.quiz.size", quiz.questions(), quiz.minutes()));
        size.addClassNames("s", "soft");
        var link = new Anchor(address(quiz.module()), owner.getTranslation(action(quiz)));
        link.setRouterIgnore(true);
        link.setId("quiz-" + quiz.module().value());
        link.addClassName("btn");
        var words = new Div(new H3(quiz.title()), size, state(quiz, owner));
        words.addClassNames("grow", "stack", "stack-2");
        var row = new Div(words, link);
        row.addClassNames("row", "wrap");
        return new Section(row);
    }

    private static String action(QuizOverview quiz) {
        if (quiz.running().isPresent()) {
            return "learning.quiz.go-on";
        }
        return quiz.mine().isEmpty() ? "learning.quiz.take" : "learning.quiz.open";
    }

    private static Component state(QuizOverview quiz, Component owner) {
        var best = quiz.best();
        var score = best.map(attempt -> attempt.score()).map(points -> Formats.number(points.doubleValue()));
        var state = new Div();
        if (quiz.passed()) {
            state.add(new StateBadge(
                    Tone.EARNED, "check", owner.getTranslation("learning.quiz.passed", score.orElse(""))));
        } else if (score.isPresent()) {
            state.add(new StateBadge(
                    Tone.ATTENTION, "undo", owner.getTranslation("learning.quiz.not-passed", score.get())));
        }
        var left = new Span(owner.getTranslation("learning.quiz.left", quiz.attemptsLeft()));
        left.addClassNames("xs", "soft");
        state.add(left);
        state.addClassNames("row", "wrap");
        return state;
    }
}
