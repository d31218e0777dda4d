package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.spi.MyClassExtra;
import vn.taphuan.classes.survey.MySurvey;
import vn.taphuan.classes.survey.MySurveys;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.TwoLines;

/** Asks a trainee for his opinion of a class, as long as its survey is open and he has not answered. */
@org.springframework.stereotype.Component
class MySurveyBlock implements MyClassExtra {

    private final MySurveys surveys;

    MySurveyBlock(MySurveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public Optional<Component> of(ClassDetail trainingClass, Component owner) {
        return surveys.find(trainingClass.id())
                .filter(survey -> survey.open() && !survey.answered())
                .map(survey -> row(survey, owner));
    }

    private static Component row(MySurvey survey, Component owner) {
        var id = survey.trainingClass().id().value();
        var words = new TwoLines(
                new Span(owner.getTranslation("survey.title")),
                owner.getTranslation("survey.mine.until", Formats.date(survey.until())));
        words.addClassName("grow");
        var row = new Div(words, Links.light("/survey/" + id, owner.getTranslation("survey.mine.go"), "survey-" + id));
        row.addClassNames("row", "wrap");
        return row;
    }
}
