package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import vn.taphuan.quizzes.bank.DraftTask;
import vn.taphuan.quizzes.bank.WrittenNumber;

/** The number that is right, how far from it is accepted, and its unit. */
final class NumberFields extends Div {

    private final TextField number = new TextField();
    private final TextField tolerance = new TextField();
    private final AcceptedRows units;
    private final transient Runnable changed;

    NumberFields(boolean readOnly, Runnable changed) {
        this.changed = changed;
        addClassNames("stack", "stack-3");
        setId("number");
        field(number, "value", readOnly);
        field(tolerance, "tolerance", readOnly);
        units = new AcceptedRows("unit", readOnly, changed);
        var both = new Div(number, tolerance);
        both.addClassName("question-three");
        add(both, units);
    }

    void show(DraftTask.Counting counting) {
        number.setValue(counting.value());
        tolerance.setValue(counting.tolerance());
        units.show(counting.units());
    }

    DraftTask.Counting value() {
        return new DraftTask.Counting(
                number.getValue().strip(), tolerance.getValue().strip(), units.value());
    }

    /** Says what is no number, and what could be two, beside the field. */
    void judge() {
        judge(number, getTranslation("quizzes.value.missing"));
        judge(tolerance, "");
        if (tolerance.getValue().strip().startsWith("-")) {
            wrong(tolerance, getTranslation("quizzes.tolerance.negative"));
        }
    }

    private void judge(TextField field, String missing) {
        var text = field.getValue().strip();
        var read = WrittenNumber.read(text, List.of());
        if (text.isEmpty()) {
            wrong(field, missing);
        } else if (read.isAmbiguous()) {
            wrong(
                    field,
                    getTranslation(
                            "quizzes.number.ambiguous",
                            WrittenNumber.write(read.readings().getFirst()),
                            WrittenNumber.write(read.readings().getLast())));
        } else {
            wrong(field, read.isClear() ? "" : getTranslation("quizzes.number.unreadable"));
        }
    }

    private static void wrong(TextField field, String why) {
        field.setInvalid(!why.isEmpty());
        field.setErrorMessage(why);
    }

    private void field(TextField field, String name, boolean readOnly) {
        field.setId(name);
        field.setLabel(getTranslation("quizzes." + name));
        field.setHelperText(getTranslation("quizzes." + name + ".help"));
        field.setReadOnly(readOnly);
        field.setManualValidation(true);
        field.getElement().setAttribute("inputmode", "decimal");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TextRows.PAUSE);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }
}
