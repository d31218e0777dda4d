package vn.taphuan.units;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;

/** Chooses a unit; each stands there with parent and period, since names repeat (facts H-08, H-10). */
public final class UnitBox extends ComboBox<UnitSummary> {

    /** @param source the units whose names hold a text, for instance {@code text -> units.within(permission, text, null)} */
    public UnitBox(String label, SerializableFunction<String, List<UnitSummary>> source) {
        super(label);
        setItemLabelGenerator(unit -> UnitWords.full(unit, this));
        setRenderer(new ComponentRenderer<>(this::inTheList));
        setItems(query -> source.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        getStyle().set("--vaadin-combo-box-overlay-width", "26rem");
    }

    private Div inTheList(UnitSummary unit) {
        var beside = new Span(UnitWords.beside(unit, this));
        beside.addClassNames("s", "soft");
        return new Div(new Div(unit.name()), beside);
    }
}
