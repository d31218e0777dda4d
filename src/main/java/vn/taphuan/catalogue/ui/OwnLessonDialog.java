package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.adaptation.AdaptationContent.OwnLesson;
import vn.taphuan.catalogue.adaptation.Adaptations;
import vn.taphuan.platform.ui.Buttons;

/** Writes a lesson of the centre. */
final class OwnLessonDialog extends Dialog {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_MINUTES = 60;
    private static final int USUAL_MINUTES = 8;
    private static final int KEY = 8;

    private final String key;
    private final TextField title = new TextField();
    private final TextField question = new TextField();
    private final TextField outcome = new TextField();
    private final IntegerField minutes = new IntegerField();
    private final TextArea text = new TextArea();
    private final transient Consumer<OwnLesson> then;

    /** @param lesson none for a new one */
    OwnLessonDialog(@Nullable OwnLesson lesson, Consumer<OwnLesson> then) {
        this.then = then;
        this.key = Optional.ofNullable(lesson)
                .map(OwnLesson::key)
                .orElseGet(() -> UUID.randomUUID().toString().substring(0, KEY));
        setId("own-lesson");
        setHeaderTitle(
                getTranslation(lesson == null ? "catalogue.adaptation.own.add" : "catalogue.adaptation.own.edit"));
        prepare(title, "own-title", LONGEST_TITLE);
        prepare(question, "own-question", LONGEST_LINE);
        prepare(outcome, "own-outcome", LONGEST_LINE);
        minutes.setLabel(getTranslation("catalogue.adaptation.own-minutes"));
        minutes.setId("own-minutes");
        minutes.setMin(1);
        minutes.setMax(MOST_MINUTES);
        minutes.setStepButtonsVisible(true);
        minutes.setManualValidation(true);
        minutes.setValue(USUAL_MINUTES);
        text.setLabel(getTranslation("catalogue.adaptation.own-text"));
        text.setId("own-text");
        text.setMaxLength(Adaptations.LONGEST_TEXT);
        text.setMinRows(10);
        text.setWidthFull();
        text.setManualValidation(true);
        text.setHelperText(getTranslation("catalogue.adaptation.markdown"));
        if (lesson != null) {
            title.setValue(lesson.title());
            question.setValue(lesson.question());
            outcome.setValue(lesson.outcome());
            minutes.setValue(lesson.minutes());
            text.setValue(lesson.markdown());
        }
        var content = new Div(
                new Paragraph(getTranslation("catalogue.adaptation.secret")), title, question, outcome, minutes, text);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "own-back", this::close),
                        Buttons.main(getTranslation("catalogue.adaptation.take"), "own-take", this::go));
    }

    private void prepare(TextField field, String name, int longest) {
        field.setLabel(getTranslation("catalogue.adaptation." + name));
        field.setId(name);
        field.setMaxLength(longest);
        field.setWidthFull();
        field.setManualValidation(true);
    }

    private void go() {
        boolean complete = true;
        for (var field : List.of(title, question, outcome)) {
            complete &= filled(field, !field.getValue().isBlank());
        }
        complete &= filled(text, !text.getValue().isBlank());
        var length = minutes.getValue();
        boolean possible = length != null && length >= 1 && length <= MOST_MINUTES;
        minutes.setErrorMessage(getTranslation("catalogue.adaptation.minutes.wrong", MOST_MINUTES));
        minutes.setInvalid(!possible);
        if (complete && possible && length != null) {
            close();
            then.accept(new OwnLesson(
                    key,
                    title.getValue().strip(),
                    question.getValue().strip(),
                    outcome.getValue().strip(),
                    length,
                    text.getValue()));
        }
    }

    private boolean filled(HasValidation field, boolean filled) {
        field.setErrorMessage(getTranslation("catalogue.adaptation.missing"));
        field.setInvalid(!filled);
        return filled;
    }
}
