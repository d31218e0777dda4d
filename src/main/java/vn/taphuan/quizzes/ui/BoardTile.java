package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.LiveText;
import vn.taphuan.quizzes.board.SiteLine;

/** One place among all: how many have handed in, and what is the matter. */
final class BoardTile extends ListItem {

    private final Anchor link = new Anchor();
    private final Bold name;
    private final LiveText ended = new LiveText();
    private final LiveText people = new LiveText();
    private final LiveText mean = new LiveText();
    private final Span icon = Icons.of("clock");
    private final LiveText word = new LiveText();
    private final LiveBar bar = new LiveBar();
    private @Nullable SiteLine shown;
    private String iconName = "clock";

    BoardTile(String name, String address) {
        this.name = new Bold(name);
        this.name.getElement().setAttribute("title", name);
        ended.addClassName("board-tile-number");
        mean.addClassName("board-tile-mean");
        var said = new Span(" " + getTranslation("quizzes.board.tile.ended"));
        said.addClassName("sr");
        var numbers = new Div(ended, people, said, mean);
        numbers.addClassName("board-tile-line");
        var state = new Div(icon, word);
        state.addClassName("board-tile-state");
        link.setHref(address);
        link.add(this.name, numbers, state, bar);
        addClassName("board-tile");
        add(link);
    }

    void show(SiteLine site) {
        var before = shown;
        if (before != null
                && before.tally().equals(site.tally())
                && before.condition() == site.condition()
                && (before.openedAt() == null) == (site.openedAt() == null)) {
            return;
        }
        shown = site;
        if (before == null || before.condition() != site.condition()) {
            if (before != null) {
                removeClassName(style(before));
            }
            addClassName(style(site));
        }
        var newIcon = BoardWords.icon(site);
        if (!newIcon.equals(iconName)) {
            icon.removeClassName("i-" + iconName);
            icon.addClassName("i-" + newIcon);
            iconName = newIcon;
        }
        ended.say(Formats.number(site.tally().ended()));
        people.say(getTranslation(
                "quizzes.board.tile.of", Formats.number(site.tally().people())));
        mean.say(
                site.tally().marked() == 0
                        ? ""
                        : getTranslation("quizzes.board.tile.mean", BoardWords.mean(site.tally())));
        word.say(BoardWords.shortly(this, site));
        bar.show(site.tally());
    }

    private static String style(SiteLine site) {
        return "is-" + site.condition().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
