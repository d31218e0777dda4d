package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;

/** The button that goes through the three sizes of text; the size is kept on the device by {@code light/prefs.js and theme/preferences.js}. */
final class TextSize {

    private TextSize() {}

    static Component button(Component owner) {
        var label = owner.getTranslation("platform.text-size");
        var words = new Span(label);
        words.addClassName("if-room");
        var button = new Button(Icons.of("text"));
        button.getElement().appendChild(words.getElement());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("quiet");
        button.setAriaLabel(label);
        button.setId("text-size");
        button.getElement().setAttribute("data-text-size", "");
        return button;
    }
}
