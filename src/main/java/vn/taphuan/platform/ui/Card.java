package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page under a title of its own. */
public class Card extends Section {

    public Card(String title, Component... content) {
        addClassNames("card", "stack", "stack-3");
        add(new H2(title));
        add(content);
    }
}
