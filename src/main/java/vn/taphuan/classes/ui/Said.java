package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.taphuan.platform.ui.Icons;

/** What a form says about one of its parts: refusals first, then warnings; read out when it changes. */
class Said extends Div {

    Said(String id) {
        setId(id);
        addClassName("classes-said");
        getElement().setAttribute("aria-live", "polite");
    }

    void clear() {
        removeAll();
    }

    void refuse(String text) {
        add(line("err", "stop", text));
    }

    void warn(String text) {
        add(line("warn", "alert", text));
    }

    private static Paragraph line(String look, String icon, String text) {
        var line = new Paragraph(Icons.of(icon), new Span(text));
        line.addClassName(look);
        return line;
    }
}
