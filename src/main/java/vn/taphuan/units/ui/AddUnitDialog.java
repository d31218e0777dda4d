package vn.taphuan.units.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.UnitBox;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.Units;

/** A new sector or political centre. */
final class AddUnitDialog extends Dialog {

    private static final int LONGEST_NAME = 200;

    private final Units units;
    private final transient Runnable added;
    private final RadioButtonGroup<UnitKind> kind = new RadioButtonGroup<>();
    private final TextField name = new TextField();
    private final UnitBox parent;
    private final DatePicker from = DatePickers.of(getTranslation("units.add.from"), "new-from");

    AddUnitDialog(Units units, Runnable added) {
        this.units = units;
        this.added = added;
        setId("add-unit-dialog");
        setWidth("30rem");
        setHeaderTitle(getTranslation("units.add"));
        kind.setLabel(getTranslation("units.column.kind"));
        kind.setItems(UnitKind.POLITICAL_CENTRE, UnitKind.SECTOR);
        kind.setItemLabelGenerator(value -> UnitTexts.kind(value, this));
        kind.setValue(UnitKind.POLITICAL_CENTRE);
        kind.setId("new-kind");
        name.setLabel(getTranslation("units.column.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        name.setWidthFull();
        name.setId("new-name");
        parent = new UnitBox(
                getTranslation("units.column.parent"), text -> units.within(Permissions.UNIT_EDIT, text, null));
        parent.setHelperText(getTranslation("units.add.parent.help"));
        parent.setManualValidation(true);
        parent.setWidthFull();
        parent.setId("new-parent");
        from.setHelperText(getTranslation("units.add.from.help"));
        var fields = new Div(kind, name, parent, from);
        fields.addClassNames("stack", "stack-3");
        add(fields);
        var save = new Button(getTranslation("units.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("new-save");
        getFooter().add(new Button(getTranslation("units.back"), click -> close()), save);
    }

    private void save() {
        name.setErrorMessage(getTranslation("units.add.name.missing"));
        name.setInvalid(name.getValue().isBlank());
        parent.setErrorMessage(getTranslation("units.add.parent.missing"));
        parent.setInvalid(parent.isEmpty());
        if (name.isInvalid() || parent.isInvalid()) {
            return;
        }
        units.add(
                kind.getValue(),
                name.getValue(),
                from.getValue(),
                parent.getValue().id());
        close();
        Toasts.show(getTranslation("units.added"));
        added.run();
    }
}
