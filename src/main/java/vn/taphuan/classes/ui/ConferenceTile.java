package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import vn.taphuan.classes.conference.SiteLine;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.LiveText;

/** One place among all: how many heads of how many on the list, and what is the matter. */
final class ConferenceTile extends ListItem {

    private final LiveText heads = new LiveText();
    private final LiveText listed = new LiveText();
    private final Span icon = Icons.of("clock");
    private final LiveText word = new LiveText();
    private String iconName = "clock";
    private String look = "";

    ConferenceTile(String name, String address) {
        var bold = new Bold(name);
        bold.getElement().setAttribute("title", name);
        heads.addClassName("board-tile-number");
        var said = new Span(" " + getTranslation("classes.conference.tile.said"));
        said.addClassName("sr");
        var numbers = new Div(heads, listed, said);
        numbers.addClassName("board-tile-line");
        var state = new Div(icon, word);
        state.addClassName("board-tile-state");
        var link = new Anchor(address);
        link.add(bold, numbers, state);
        addClassName("board-tile");
        add(link);
    }

    void show(SiteLine site) {
        var newLook = ConferenceWords.look(site.condition());
        if (!newLook.equals(look)) {
            if (!look.isEmpty()) {
                removeClassName(look);
            }
            addClassName(newLook);
            look = newLook;
        }
        var newIcon = ConferenceWords.icon(site);
        if (!newIcon.equals(iconName)) {
            icon.removeClassName("i-" + iconName);
            icon.addClassName("i-" + newIcon);
            iconName = newIcon;
        }
        heads.say(ConferenceWords.heads(site));
        listed.say("/" + Formats.number(site.listed()));
        word.say(ConferenceWords.shortly(this, site));
    }
}
