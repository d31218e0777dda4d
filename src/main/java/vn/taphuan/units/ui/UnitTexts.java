package vn.taphuan.units.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import vn.taphuan.units.UnitKind;

/** Kinds of units in words, and dates as people write them. */
final class UnitTexts {

    private static final int MONDAY = 1;

    private UnitTexts() {}

    static String kind(UnitKind kind, Component owner) {
        return owner.getTranslation("units.kind." + kind.name());
    }

    static DatePickerI18n dates() {
        return new DatePickerI18n().setDateFormats("dd/MM/yyyy", "d/M/yyyy").setFirstDayOfWeek(MONDAY);
    }
}
