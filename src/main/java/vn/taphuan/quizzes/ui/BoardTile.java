package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.LiveText;
import vn.taphuan.platform.ui.LiveTile;
import vn.taphuan.quizzes.board.SiteLine;

/** One place among all: how many have handed in, and what is the matter. */
final class BoardTile extends LiveTile {

    private final LiveText ended = new LiveText();
    private final LiveText people = new LiveText();
    private final LiveText mean = new LiveText();
    private final LiveBar bar = new LiveBar();

    BoardTile(String name, String address) {
        super(name, address);
        ended.addClassName("board-tile-number");
        mean.addClassName("board-tile-mean");
        var said = new Span(" " + getTranslation("quizzes.board.tile.ended"));
        said.addClassName("sr");
        numbers(ended, people, said, mean);
        below(bar);
    }

    void show(SiteLine site) {
        var tally = site.tally();
        say(
                "is-" + site.condition().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                BoardWords.icon(site),
                BoardWords.shortly(this, site));
        ended.say(Formats.number(tally.ended()));
        people.say("/" + Formats.number(tally.people()));
        mean.say(tally.marked() == 0 ? "" : getTranslation("quizzes.board.tile.mean", BoardWords.mean(tally)));
        bar.show(tally);
    }
}
