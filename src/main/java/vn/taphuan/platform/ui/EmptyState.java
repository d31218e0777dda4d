package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** An empty page explains itself and offers the first step. */
public final class EmptyState extends Div {

    /**
     * @param title one sentence that says why it is empty
     * @param firstSteps a button or link, or nothing
     */
    public EmptyState(String icon, String title, String text, Component... firstSteps) {
        addClassNames("card", "stack", "empty-state");
        var heading = new H2(title);
        add(Icons.of(icon), heading, new Paragraph(text));
        add(firstSteps);
    }
}
