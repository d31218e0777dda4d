package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.spi.ClassTab;
import vn.taphuan.classes.survey.OpenSurveyResult;
import vn.taphuan.classes.survey.SurveyReport;
import vn.taphuan.classes.survey.Surveys;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.CardHead;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;

/** Adds "Góp ý" to the page of a class: opening and closing the survey, and what came of it. */
@org.springframework.stereotype.Component
class SurveyTab implements ClassTab {

    private static final int ORDER = 150;
    private static final int USUAL_DAYS = 7;

    private final Surveys surveys;
    private final Programmes programmes;
    private final Clock clock;

    SurveyTab(Surveys surveys, Programmes programmes, Clock clock) {
        this.surveys = surveys;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "survey";
    }

    @Override
    public String titleKey() {
        return "survey.tab";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isFor(ClassDetail trainingClass) {
        return surveys.mayOpen(trainingClass) || surveys.of(trainingClass.id()).isPresent();
    }

    @Override
    public Component content(ClassDetail of) {
        var content = new Div();
        content.addClassName("stack");
        show(content, of);
        return content;
    }

    private void show(Div content, ClassDetail of) {
        content.removeAll();
        var report = surveys.of(of.id()).orElse(null);
        boolean opens = surveys.mayOpen(of);
        if (report == null) {
            content.add(new EmptyState(
                    "users",
                    content.getTranslation("survey.empty.title"),
                    content.getTranslation("survey.empty.text")));
        } else {
            content.add(head(content, of, report, opens));
            content.add(new SurveyResults(report, programmes.modules(of.modules())));
        }
        if (opens && (report == null || !report.open())) {
            content.add(opening(content, of, report != null));
        }
    }

    private Component head(Div content, ClassDetail of, SurveyReport report, boolean opens) {
        var head = new CardHead(content.getTranslation("survey.answers", report.answered(), report.asked()));
        if (opens && report.open()) {
            head.add(Buttons.plain(content.getTranslation("survey.close"), "survey-close", () -> {
                surveys.close(of.id());
                show(content, of);
            }));
        }
        var until = new Paragraph(content.getTranslation(
                report.open() ? "survey.until" : "survey.was-until", Formats.date(report.until())));
        until.setId("survey-state");
        until.addClassName("soft");
        var box = new Div(head, until);
        box.addClassNames("stack", "stack-2");
        return box;
    }

    private Component opening(Div content, ClassDetail of, boolean again) {
        var until = DatePickers.of(content.getTranslation("survey.until.field"), "survey-until");
        var today = LocalDate.now(clock);
        until.setValue(today.plusDays(USUAL_DAYS));
        until.setManualValidation(true);
        var message = new Div();
        message.setId("survey-message");
        var open = Buttons.mainCreating(
                content.getTranslation(again ? "survey.open.again" : "survey.open"), "survey-open", () -> {
                    message.removeAll();
                    var day = until.getValue();
                    var result = day == null ? OpenSurveyResult.DAY_WRONG : surveys.open(of.id(), day);
                    until.setInvalid(result == OpenSurveyResult.DAY_WRONG);
                    if (result == OpenSurveyResult.OPEN) {
                        Toasts.show(content.getTranslation("survey.opened"));
                        show(content, of);
                    } else {
                        until.setErrorMessage(content.getTranslation("survey.refused." + result));
                        message.add(Note.error(
                                content.getTranslation("survey.refused.open"),
                                content.getTranslation("survey.refused." + result)));
                    }
                });
        var help = new Paragraph(content.getTranslation("survey.open.help"));
        help.addClassNames("soft", "s");
        var card = new Div(help, until, message, new Div(open));
        card.addClassNames("card", "stack", "stack-3");
        return card;
    }
}
