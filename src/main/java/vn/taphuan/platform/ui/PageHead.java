package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its title, one line below it, and on the right what can be done; the main action last. */
public final class PageHead extends Header {

    private final Div words;
    private final Div actions = new Div();

    public PageHead(String title, String below, Component... actions) {
        addClassName("page-head");
        words = new Div(new H1(title));
        words.addClassName("grow");
        if (!below.isEmpty()) {
            var line = new Paragraph(below);
            line.addClassName("soft");
            words.add(line);
        }
        this.actions.addClassNames("do", "wrap");
        add(words);
        for (var action : actions) {
            offer(action);
        }
    }

    /** Adds what can be done, after what is there. */
    public void offer(Component action) {
        actions.add(action);
        add(actions);
    }

    /** Puts a state above the title. */
    public void state(Component state) {
        words.addComponentAsFirst(state);
    }
}
