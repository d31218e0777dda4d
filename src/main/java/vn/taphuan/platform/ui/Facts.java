package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** A list of facts: what each is called, and what it is. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    /** Nothing is added for an empty value. */
    public Facts with(String name, String value) {
        return value.isEmpty() ? this : with(name, new Span(value));
    }

    public Facts with(String name, Component value) {
        var term = new Term(name);
        term.addClassNames("s", "soft");
        add(term, new Description(value));
        return this;
    }
}
