package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** What an error view shows: what happened, what is kept, what to do, and a reference to read out on the phone. */
final class ErrorPanel {

    private ErrorPanel() {}

    static Component of(Component owner, String icon, String key, @Nullable String reference) {
        var panel = new Div(
                Icons.of(icon),
                new H1(owner.getTranslation(key + ".title")),
                new Paragraph(owner.getTranslation(key + ".text")));
        panel.addClassNames("card", "stack", "error-panel");
        if (reference != null) {
            panel.add(new Paragraph(owner.getTranslation("platform.error.reference", reference)));
        }
        var home = new Anchor("", owner.getTranslation("platform.error.home"));
        home.addClassNames("btn", "btn-main");
        panel.add(home);
        return panel;
    }
}
