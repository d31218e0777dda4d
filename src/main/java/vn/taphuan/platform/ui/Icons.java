package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Span;

/** The icons of {@code frontend/theme/icons.css}; always beside a word, so hidden from screen readers. */
public final class Icons {

    private Icons() {}

    /** @param name as in the style sheet without its prefix, for instance {@code check} */
    public static Span of(String name) {
        var icon = new Span();
        icon.addClassNames("i", "i-" + name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
