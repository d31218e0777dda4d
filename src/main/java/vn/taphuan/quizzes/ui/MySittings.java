package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.spi.MyClassExtra;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.quizzes.attempt.QuizNavigation;
import vn.taphuan.quizzes.sitting.MySitting;
import vn.taphuan.quizzes.sitting.SittingStarts;

/** The sittings of one's own class, each with the way to it. */
@org.springframework.stereotype.Component
class MySittings implements MyClassExtra {

    private final SittingStarts starts;

    MySittings(SittingStarts starts) {
        this.starts = starts;
    }

    @Override
    public Optional<Component> of(ClassDetail trainingClass, Component owner) {
        var mine = starts.mine().stream()
                .filter(one -> one.trainingClass().equals(trainingClass.id()))
                .toList();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var rows = new Div();
        rows.addClassNames("stack", "stack-3");
        rows.setId("my-sittings-" + trainingClass.id().value());
        mine.forEach(one -> rows.add(row(one, owner)));
        return Optional.of(rows);
    }

    private static Component row(MySitting one, Component owner) {
        var words = new TwoLines(
                new Span(owner.getTranslation("quizzes.sitting.mine", one.title())),
                SittingWords.window(one.opensAt(), one.closesAt())
                        + (one.placeName().isEmpty() ? "" : " · " + one.placeName()));
        words.addClassName("grow");
        var row = new Div(words);
        row.addClassNames("row", "wrap");
        var id = "my-sitting-" + one.id().value();
        var ended = one.ended();
        if (one.running() != null) {
            row.add(Links.light(
                    "/" + QuizNavigation.answering(one.running()), owner.getTranslation("quizzes.start.resume"), id));
        } else if (ended != null) {
            row.add(Links.light("/" + QuizNavigation.result(ended), owner.getTranslation("quizzes.page.toResult"), id));
        }
        if (one.running() == null && !one.over()) {
            row.add(Links.light(
                    "/quiz/sittings/" + one.id().value(),
                    owner.getTranslation("quizzes.sitting.enter"),
                    id + "-enter"));
        }
        return row;
    }
}
