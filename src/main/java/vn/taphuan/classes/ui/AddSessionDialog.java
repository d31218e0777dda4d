package vn.taphuan.classes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.taphuan.classes.session.ClassSummary;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DatePickers;

/** Asks to which class a session is to be added and on which day; the rest is typed into the plan of that class. */
class AddSessionDialog extends Dialog {

    private final ComboBox<ClassSummary> trainingClass = new ComboBox<>();
    private final DatePicker date;

    AddSessionDialog(List<ClassSummary> classes, LocalDate day) {
        setId("add-session-dialog");
        setHeaderTitle(getTranslation("schedule.add"));
        date = DatePickers.of(getTranslation("schedule.add.date"), "add-date");
        date.setValue(day);
        trainingClass.setLabel(getTranslation("schedule.add.class"));
        trainingClass.setId("add-class");
        trainingClass.setItems(classes);
        trainingClass.setItemLabelGenerator(of -> Words.full(this, of.label()));
        trainingClass.setHelperText(getTranslation(classes.isEmpty() ? "schedule.add.none" : "schedule.add.help"));
        trainingClass.setErrorMessage(getTranslation("schedule.add.missing"));
        var content = new Div(trainingClass, date);
        content.addClassNames("classes-dialog", "stack", "stack-3");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("classes.back"), "add-back", this::close),
                        Buttons.main(getTranslation("schedule.add.go"), "add-go", this::go));
    }

    private void go() {
        var chosen = trainingClass.getValue();
        trainingClass.setInvalid(chosen == null);
        if (chosen != null) {
            close();
            var day = date.getValue();
            UI.getCurrent()
                    .navigate(
                            EditClassView.path(chosen.id()),
                            QueryParameters.simple(
                                    Map.of(EditClassView.NEW_SESSION, day == null ? "" : day.toString())));
        }
    }
}
