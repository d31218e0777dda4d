package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import vn.taphuan.platform.ui.Buttons;

/** Some short texts, of which some may be empty. */
final class AcceptedRows extends Div {

    private final List<TextField> fields = new ArrayList<>();
    private final Div rows = new Div();
    private final String name;
    private final boolean readOnly;
    private final transient Runnable changed;

    /** @param name of one of them, which the keys of the texts and the ids begin with */
    AcceptedRows(String name, boolean readOnly, Runnable changed) {
        this.name = name;
        this.readOnly = readOnly;
        this.changed = changed;
        setId(name);
        addClassName("field");
        var label = new Span(getTranslation("quizzes." + name));
        label.addClassName("label");
        var help = new Paragraph(getTranslation("quizzes." + name + ".help"));
        help.addClassName("field-help");
        rows.addClassNames("stack", "stack-2");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label.getText());
        add(label, rows, help);
        if (!readOnly) {
            add(new Div(Buttons.small(
                    getTranslation("quizzes." + name + ".add"),
                    "add-" + name,
                    () -> append("").focus())));
        }
    }

    void show(List<String> accepted) {
        fields.clear();
        rows.removeAll();
        accepted.forEach(this::append);
        if (accepted.isEmpty()) {
            append("");
        }
    }

    List<String> value() {
        return fields.stream()
                .map(field -> field.getValue().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    void error(String text) {
        fields.getFirst().setInvalid(!text.isEmpty());
        fields.getFirst().setErrorMessage(text);
    }

    private TextField append(String text) {
        var field = new TextField();
        field.setValue(text);
        field.setId(name + "-" + (fields.size() + 1));
        field.setAriaLabel(getTranslation("quizzes." + name + ".one", fields.size() + 1));
        field.setReadOnly(readOnly);
        field.setManualValidation(true);
        field.addClassName("grow");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TextRows.PAUSE);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        fields.add(field);
        var row = new Div(field);
        row.addClassName("row");
        if (!readOnly && fields.size() > 1) {
            row.add(Buttons.icon("x", getTranslation("quizzes." + name + ".drop", fields.size()), () -> {
                fields.remove(field);
                rows.remove(row);
                changed.run();
            }));
        }
        rows.add(row);
        return field;
    }
}
