package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
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

    void refuse(String text, Component... solutions) {
        say(line("err", "stop", text), solutions);
    }

    void warn(String text, Component... solutions) {
        say(line("warn", "alert", text), solutions);
    }

    /** @param solutions buttons that would put it right */
    private void say(Paragraph line, Component... solutions) {
        add(line);
        if (solutions.length > 0) {
            var row = new Div(solutions);
            row.addClassName("classes-solutions");
            add(row);
        }
    }

    private static Paragraph line(String look, String icon, String text) {
        var line = new Paragraph(Icons.of(icon), new Span(text));
        line.addClassName(look);
        return line;
    }
}
