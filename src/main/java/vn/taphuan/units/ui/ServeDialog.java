package vn.taphuan.units.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.ServeResult;
import vn.taphuan.units.UnitBox;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Gives a political centre a unit to serve, from a day on. */
final class ServeDialog extends Dialog {

    private final Units units;
    private final UnitSummary centre;
    private final transient Runnable done;
    private final UnitBox served;
    private final DatePicker from = DatePickers.of(getTranslation("units.serve.from"), "served-from");
    private final DatePicker to = DatePickers.of(getTranslation("units.serve.to"), "served-to");
    private final Div messages = new Div();

    ServeDialog(Units units, UnitSummary centre, LocalDate today, Runnable done) {
        this.units = units;
        this.centre = centre;
        this.done = done;
        setId("serve-dialog");
        setWidth("30rem");
        setHeaderTitle(getTranslation("units.serve.title", centre.name()));
        served = new UnitBox(getTranslation("units.serve.unit"), text -> serveable(text, today));
        served.setManualValidation(true);
        served.setWidthFull();
        served.setId("served");
        from.setValue(today);
        from.setManualValidation(true);
        to.setHelperText(getTranslation("units.serve.to.help"));
        var fields = new Div(messages, served, from, to);
        fields.addClassNames("stack", "stack-3");
        add(fields);
        var save = new Button(getTranslation("units.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("serve-save");
        getFooter().add(new Button(getTranslation("units.back"), click -> close()), save);
    }

    private List<UnitSummary> serveable(String text, LocalDate today) {
        return units.search(text, null, today).stream()
                .filter(unit -> unit.kind() == UnitKind.COMMUNE || unit.kind() == UnitKind.SECTOR)
                .toList();
    }

    private void save() {
        messages.removeAll();
        served.setErrorMessage(getTranslation("units.serve.unit.missing"));
        served.setInvalid(served.isEmpty());
        from.setErrorMessage(getTranslation("units.serve.from.missing"));
        from.setInvalid(from.isEmpty());
        if (served.isInvalid() || from.isInvalid()) {
            return;
        }
        switch (units.serve(centre.id(), served.getValue().id(), from.getValue(), to.getValue())) {
            case ServeResult.Serves serves -> {
                close();
                Toasts.show(getTranslation("units.served"));
                done.run();
            }
            case ServeResult.ServedAlready already ->
                messages.add(Note.error(
                        getTranslation(
                                "units.serve.already.title",
                                already.by().centre().name()),
                        getTranslation("units.serve.already.text", period(already))));
            case ServeResult.OutsideTheirTime outside ->
                messages.add(Note.error(
                        getTranslation("units.serve.outside.title"), getTranslation("units.serve.outside.text")));
        }
    }

    private String period(ServeResult.ServedAlready already) {
        var to = already.by().to();
        var from = Formats.date(already.by().from());
        return to == null
                ? getTranslation("units.period.from", from)
                : getTranslation("units.period.both", from, Formats.date(to));
    }
}
