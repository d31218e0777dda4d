package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.taphuan.catalogue.ModuleReading;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.attempt.QuizAttempts;
import vn.taphuan.quizzes.attempt.QuizNavigation;
import vn.taphuan.quizzes.attempt.QuizOverview;
import vn.taphuan.quizzes.spi.FinalQuizTerms.Opening;

/** A module's quiz on the programme page: its size, what one has reached, and the way to it. */
@org.springframework.stereotype.Component
class QuizBlock implements ModuleExtra {

    private final QuizAttempts attempts;

    QuizBlock(QuizAttempts attempts) {
        this.attempts = attempts;
    }

    /** The light page where one starts or goes on. */
    static String address(QuizSubject subject) {
        return "/" + QuizNavigation.start(subject);
    }

    @Override
    public Optional<Component> of(ModuleReading module, Component owner) {
        var code = module.module().summary().code();
        return attempts.overview(code).map(quiz -> block(quiz, "quiz-" + code.value(), owner));
    }

    /** @param id of the link */
    static Component block(QuizOverview quiz, String id, Component owner) {
        var size = new Paragraph(owner.getTranslation("learning.quiz.size", quiz.questions(), quiz.minutes()));
        size.addClassNames("s", "soft");
        var words = new Div(new H3(quiz.title()), size, state(quiz, owner));
        words.addClassNames("grow", "stack", "stack-2");
        var row = new Div(words);
        if (quiz.opening() == Opening.OPEN || !quiz.mine().isEmpty()) {
            var link = new Anchor(address(quiz.subject()), owner.getTranslation(action(quiz)));
            link.setRouterIgnore(true);
            link.setId(id);
            link.addClassName("btn");
            row.add(link);
        }
        row.addClassNames("row", "wrap");
        return new Section(row);
    }

    private static String action(QuizOverview quiz) {
        if (quiz.running().isPresent()) {
            return "learning.quiz.go-on";
        }
        return quiz.mine().isEmpty() ? "learning.quiz.take" : "learning.quiz.open";
    }

    private static String opens(QuizOverview quiz, Component owner) {
        var day = quiz.opensOn();
        return day == null
                ? owner.getTranslation("learning.quiz.not-yet")
                : owner.getTranslation("learning.quiz.opens", Formats.date(day));
    }

    private static Component state(QuizOverview quiz, Component owner) {
        var score = quiz.mark().map(points -> Formats.number(points.doubleValue()));
        var state = new Div();
        if (score.isPresent() && !quiz.showsMarks()) {
            state.add(new StateBadge(Tone.NEUTRAL, "check", owner.getTranslation("learning.quiz.handed-in")));
        } else if (quiz.passed()) {
            state.add(new StateBadge(
                    Tone.EARNED, "check", owner.getTranslation("learning.quiz.passed", score.orElse(""))));
        } else if (score.isPresent()) {
            state.add(new StateBadge(
                    Tone.ATTENTION, "undo", owner.getTranslation("learning.quiz.not-passed", score.get())));
        }
        if (quiz.opening() == Opening.NOT_YET) {
            state.add(new StateBadge(Tone.NEUTRAL, "clock", opens(quiz, owner)));
        }
        var left = new Span(owner.getTranslation("learning.quiz.left", quiz.attemptsLeft()));
        left.addClassNames("xs", "soft");
        state.add(left);
        state.addClassNames("row", "wrap");
        return state;
    }
}
