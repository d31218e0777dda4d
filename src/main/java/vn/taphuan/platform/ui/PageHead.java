package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its title, one line below it, and on the right what can be done; the main action last. */
public final class PageHead extends Header {

    public PageHead(String title, String below, Component... actions) {
        addClassName("page-head");
        var words = new Div(new H1(title));
        words.addClassName("grow");
        if (!below.isEmpty()) {
            var line = new Paragraph(below);
            line.addClassName("soft");
            words.add(line);
        }
        add(words);
        if (actions.length > 0) {
            var what = new Div(actions);
            what.addClassNames("do", "wrap");
            add(what);
        }
    }
}
