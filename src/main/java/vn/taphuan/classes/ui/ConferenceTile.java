package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Span;
import vn.taphuan.classes.conference.SiteLine;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.LiveText;
import vn.taphuan.platform.ui.LiveTile;

/** One place among all: how many heads of how many on the list, and what is the matter. */
final class ConferenceTile extends LiveTile {

    private final LiveText heads = new LiveText();
    private final LiveText listed = new LiveText();

    ConferenceTile(String name, String address) {
        super(name, address);
        heads.addClassName("board-tile-number");
        var said = new Span(" " + getTranslation("classes.conference.tile.said"));
        said.addClassName("sr");
        numbers(heads, listed, said);
    }

    void show(SiteLine site) {
        say(ConferenceWords.look(site.condition()), ConferenceWords.icon(site), ConferenceWords.shortly(this, site));
        heads.say(ConferenceWords.heads(site));
        listed.say("/" + Formats.number(site.listed()));
    }
}
