package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** What trainees will see, in the width of a phone or of a laptop. */
public final class TraineePreview extends Div {

    private final Div frame = new Div();
    private final List<NativeButton> widths = new ArrayList<>();

    public TraineePreview() {
        addClassName("trainee-preview");
        setId("preview");
        var label = new Span(getTranslation("catalogue.preview.label"));
        label.addClassNames("s", "soft");
        var seg = new Div(
                width("phone", getTranslation("catalogue.preview.phone")),
                width("laptop", getTranslation("catalogue.preview.laptop")));
        seg.addClassName("seg");
        seg.getElement().setAttribute("role", "group").setAttribute("aria-label", label.getText());
        var head = new Div(label, seg);
        head.addClassNames("row", "wrap", "pv-head");
        frame.addClassName("pv");
        frame.setId("preview-frame");
        frame.getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", label.getText());
        add(head, frame);
        choose("phone");
    }

    /** Shows this instead of what was there; where somebody has scrolled to stays. */
    public void show(Component... content) {
        frame.removeAll();
        frame.add(content);
    }

    private NativeButton width(String name, String text) {
        var button = new NativeButton(text, click -> choose(name));
        button.setId("preview-" + name);
        button.getElement().setAttribute("type", "button").setAttribute("data-for", name);
        widths.add(button);
        return button;
    }

    private void choose(String name) {
        getElement().setAttribute("data-width", name);
        for (var button : widths) {
            boolean on = name.equals(button.getElement().getAttribute("data-for"));
            button.setClassName("is-on", on);
            button.getElement().setAttribute("aria-pressed", String.valueOf(on));
        }
    }
}
