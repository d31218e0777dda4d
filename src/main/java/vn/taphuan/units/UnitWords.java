package vn.taphuan.units;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import vn.taphuan.platform.ui.Formats;

/** Units in words, with what tells namesakes apart: parent and period (facts H-08, H-10). */
public final class UnitWords {

    private UnitWords() {}

    /** "Xã Trà Lĩnh · Tỉnh Cao Bằng · từ 01/07/2025" in the language of the component. */
    public static String full(UnitSummary unit, Component owner) {
        var beside = beside(unit, owner);
        return beside.isEmpty() ? unit.name() : unit.name() + " · " + beside;
    }

    /** Everything but the name. */
    public static String beside(UnitSummary unit, Component owner) {
        List<String> parts = new ArrayList<>();
        if (unit.parentName() != null) {
            parts.add(unit.parentName());
        }
        var period = period(unit, owner);
        if (!period.isEmpty()) {
            parts.add(period);
        }
        return String.join(" · ", parts);
    }

    /** "từ 01/07/2025", "đến 30/06/2025", "01/01/2020 – 30/06/2025", or nothing where neither is known. */
    public static String period(UnitSummary unit, Component owner) {
        var from = Formats.date(unit.validFrom());
        var to = Formats.date(unit.validTo());
        if (from.isEmpty() && to.isEmpty()) {
            return "";
        }
        if (to.isEmpty()) {
            return owner.getTranslation("units.period.from", from);
        }
        return from.isEmpty()
                ? owner.getTranslation("units.period.to", to)
                : owner.getTranslation("units.period.both", from, to);
    }
}
