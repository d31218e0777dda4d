package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The way up from a page: the pages above it, the highest first, then its own name. */
public final class Crumbs extends Div {

    public Crumbs(String here, Anchor... above) {
        addClassName("crumbs");
        for (var page : above) {
            if (getElement().getChildCount() > 0) {
                add(new Span(" / "));
            }
            add(page);
        }
        add(new Span(" / " + here));
    }
}
