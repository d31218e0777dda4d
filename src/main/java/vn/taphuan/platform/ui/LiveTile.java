package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One of many things on a board, in a small box that leads to it: its name, its numbers, and how it stands. Only what has changed is sent. */
public abstract class LiveTile extends ListItem {

    private final Span icon = Icons.of("clock");
    private final LiveText word = new LiveText();
    private final Div numbers = new Div();
    private final Anchor link;
    private String iconName = "clock";
    private String look = "";

    protected LiveTile(String name, String address) {
        var bold = new Bold(name);
        bold.getElement().setAttribute("title", name);
        numbers.addClassName("board-tile-line");
        var state = new Div(icon, word);
        state.addClassName("board-tile-state");
        link = new Anchor(address);
        link.add(bold, numbers, state);
        addClassName("board-tile");
        add(link);
    }

    protected final void numbers(Component... some) {
        numbers.add(some);
    }

    /** Adds something below how it stands. */
    protected final void below(Component part) {
        link.add(part);
    }

    /** Says how it stands. @param newLook a class of the style sheet, like {@code is-done} */
    protected final void say(String newLook, String newIcon, String words) {
        if (!newLook.equals(look)) {
            if (!look.isEmpty()) {
                removeClassName(look);
            }
            addClassName(newLook);
            look = newLook;
        }
        if (!newIcon.equals(iconName)) {
            icon.removeClassName("i-" + iconName);
            icon.addClassName("i-" + newIcon);
            iconName = newIcon;
        }
        word.say(words);
    }
}
