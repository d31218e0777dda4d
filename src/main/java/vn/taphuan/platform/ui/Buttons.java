package vn.taphuan.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Buttons that do something here; what leads elsewhere is one of {@link Links}. */
public final class Buttons {

    private Buttons() {}

    public static Button plain(String text, String id, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.setId(id);
        return button;
    }

    /** The filled one, once per screen. */
    public static Button main(String text, String id, Runnable action) {
        var button = plain(text, id, action);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** For what makes something new: pressed again before the first press is answered, it does nothing. */
    public static Button creating(String text, String id, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            button.setEnabled(true);
            action.run();
        });
        return button;
    }

    /** The same, filled. */
    public static Button mainCreating(String text, String id, Runnable action) {
        var button = creating(text, id, action);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    public static Button small(String text, String id, Runnable action) {
        var button = plain(text, id, action);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** Prints the page as the style sheets lay it out for paper. */
    public static Button print(String text, String id) {
        var button = new Button(text, Icons.of("print"));
        button.setId(id);
        button.addClassName("noprint");
        button.addClickListener(click -> button.getElement().executeJs("window.print()"));
        return button;
    }

    /**
     * A button without words.
     *
     * @param icon as {@link Icons} names it
     * @param text what it does, read out and shown on pointing at it
     */
    public static Button icon(String icon, String text, Runnable action) {
        var button = new Button(Icons.of(icon), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.addClassName("quiet");
        button.setAriaLabel(text);
        button.setTooltipText(text);
        return button;
    }
}
