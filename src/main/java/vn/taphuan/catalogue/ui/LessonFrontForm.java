package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import vn.taphuan.catalogue.authoring.LessonText.Front;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.lint.ReadingTime;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Formats;

/** What a lesson says of itself: title, question, outcomes, minutes, facts. */
final class LessonFrontForm extends Div {

    private static final int PAUSE = 600;
    private static final int MOST_OUTCOMES = 5;

    private final TextField title = new TextField();
    private final TextArea question = new TextArea();
    private final IntegerField minutes = new IntegerField();
    private final Span counted = new Span();
    private final Button propose;
    private final Div outcomeRows = new Div();
    private final List<TextField> outcomes = new ArrayList<>();
    private final Button addOutcome;
    private final FactField facts;
    private final boolean readOnly;
    private final transient Runnable changed;
    private String id = "";
    private int proposed;

    LessonFrontForm(FactSheet sheet, boolean readOnly, Runnable changed) {
        this.readOnly = readOnly;
        this.changed = changed;
        addClassNames("stack", "stack-3");
        title.setId("lesson-title");
        title.setLabel(getTranslation("catalogue.editor.title"));
        question.setId("lesson-question");
        question.setLabel(getTranslation("catalogue.editor.question"));
        question.setHelperText(getTranslation("catalogue.editor.question.help"));
        minutes.setId("lesson-minutes");
        minutes.setLabel(getTranslation("catalogue.editor.minutes"));
        minutes.setMin(1);
        minutes.setMax(60);
        minutes.setManualValidation(true);
        propose = Buttons.small("", "take-minutes", () -> minutes.setValue(proposed));
        addOutcome = Buttons.small(getTranslation("catalogue.editor.outcome.add"), "add-outcome", () -> {
            outcome("").focus();
            changed.run();
        });
        facts = new FactField(
                sheet, getTranslation("catalogue.editor.facts"), getTranslation("catalogue.editor.facts.help"), false);
        facts.setReadOnly(readOnly);
        facts.onChange(changed);
        listen(title);
        listen(question);
        minutes.setReadOnly(readOnly);
        minutes.setValueChangeMode(ValueChangeMode.LAZY);
        minutes.addValueChangeListener(change -> {
            minutes();
            tell(change);
        });
        title.setWidthFull();
        question.setWidthFull();
        propose.setVisible(false);
        add(title, question, outcomes(), time(), facts);
    }

    FactField facts() {
        return facts;
    }

    Front value() {
        return new Front(
                id,
                title.getValue().strip(),
                question.getValue().strip(),
                outcomes.stream()
                        .map(field -> field.getValue().strip())
                        .filter(text -> !text.isEmpty())
                        .toList(),
                minutes.getValue() == null ? 0 : minutes.getValue(),
                facts.getValue());
    }

    void show(Front front) {
        id = front.id();
        title.setValue(front.title());
        question.setValue(front.question());
        minutes.setValue(front.minutes() == 0 ? null : front.minutes());
        outcomes.clear();
        outcomeRows.removeAll();
        front.outcomes().forEach(this::outcome);
        if (front.outcomes().isEmpty()) {
            outcome("");
        }
        facts.setValue(front.facts());
        judge();
    }

    /** How many words the text has now. */
    void words(int words) {
        proposed = Math.max(1, ReadingTime.minutes(words));
        counted.setText(getTranslation("catalogue.editor.words", Formats.number(words), proposed));
        propose.setText(getTranslation("catalogue.editor.minutes.take", proposed));
        minutes();
    }

    private void minutes() {
        var given = minutes.getValue();
        propose.setVisible(!readOnly && proposed > 0 && (given == null || given != proposed));
        boolean wrong = given == null || given < 1 || given > 60;
        minutes.setInvalid(wrong);
        minutes.setErrorMessage(wrong ? getTranslation("catalogue.editor.minutes.wrong") : "");
    }

    private Component outcomes() {
        var label = new Span(getTranslation("catalogue.editor.outcomes"));
        label.addClassName("label");
        outcomeRows.addClassNames("stack", "stack-2");
        var all = new Div(label, outcomeRows);
        all.addClassName("field");
        all.getElement().setAttribute("role", "group").setAttribute("aria-label", label.getText());
        if (!readOnly) {
            all.add(new Div(addOutcome));
        }
        return all;
    }

    private TextField outcome(String text) {
        var field = new TextField();
        field.setValue(text);
        field.setAriaLabel(getTranslation("catalogue.editor.outcome", outcomes.size() + 1));
        field.addClassName("grow");
        listen(field);
        outcomes.add(field);
        var row = new Div(field);
        row.addClassName("row");
        if (!readOnly) {
            row.add(Buttons.icon("x", getTranslation("catalogue.editor.outcome.drop", outcomes.size()), () -> {
                outcomes.remove(field);
                outcomeRows.remove(row);
                addOutcome.setVisible(true);
                changed.run();
            }));
        }
        outcomeRows.add(row);
        addOutcome.setVisible(outcomes.size() < MOST_OUTCOMES);
        return field;
    }

    private Component time() {
        counted.addClassNames("s", "soft");
        counted.setId("lesson-words");
        var row = new Div(minutes, new Div(counted), propose);
        row.addClassNames("row", "wrap", "lesson-time");
        return row;
    }

    private void listen(TextField field) {
        field.setReadOnly(readOnly);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(this::tell);
    }

    private void listen(TextArea field) {
        field.setReadOnly(readOnly);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(this::tell);
    }

    private void tell(HasValue.ValueChangeEvent<?> change) {
        judge();
        if (change.isFromClient() || change.getHasValue() == minutes) {
            changed.run();
        }
    }

    private void judge() {
        title.setManualValidation(true);
        title.setInvalid(title.isEmpty());
        title.setErrorMessage(getTranslation("catalogue.editor.title.missing"));
        question.setManualValidation(true);
        question.setInvalid(question.isEmpty());
        question.setErrorMessage(getTranslation("catalogue.editor.question.missing"));
    }
}
