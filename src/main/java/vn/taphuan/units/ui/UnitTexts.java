package vn.taphuan.units.ui;

import com.vaadin.flow.component.Component;
import vn.taphuan.units.UnitKind;

/** Kinds of units in words. */
final class UnitTexts {

    private UnitTexts() {}

    static String kind(UnitKind kind, Component owner) {
        return owner.getTranslation("units.kind." + kind.name());
    }
}
