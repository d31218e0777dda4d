package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A name with a softer second line. */
public final class TwoLines extends Div {

    public TwoLines(Component first, String second) {
        var soft = new Div(second);
        soft.addClassNames("soft", "xs");
        add(first, soft);
    }

    public TwoLines(String first, String second) {
        this(new Span(first), second);
    }
}
