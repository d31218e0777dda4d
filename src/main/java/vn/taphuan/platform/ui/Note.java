package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/** A message in the page: what happened, what is kept and what to do. Read out as it appears. */
public final class Note extends Div {

    private Note(String tone, String icon, String role, String title, String text) {
        addClassNames("note", tone);
        getElement().setAttribute("role", role);
        var words = new Div();
        var bold = new Element("b");
        bold.setText(title);
        words.getElement().appendChild(bold);
        if (!text.isEmpty()) {
            words.add(new Paragraph(text));
        }
        add(Icons.of(icon), words);
    }

    public static Note info(String title, String text) {
        return new Note("info", "info", "status", title, text);
    }

    public static Note done(String title, String text) {
        return new Note("ok", "check", "status", title, text);
    }

    public static Note attention(String title, String text) {
        return new Note("warn", "alert", "status", title, text);
    }

    public static Note error(String title, String text) {
        return new Note("err", "stop", "alert", title, text);
    }
}
