package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.conference.ConferenceNavigation;
import vn.taphuan.classes.conference.ConferencePicture;
import vn.taphuan.classes.conference.SiteLine;
import vn.taphuan.platform.ui.LiveText;

/** All places at once: totals, what needs somebody, how people come in, and one tile for each place. */
final class ConferenceOverview extends Div implements ConferencePart {

    private final ConferenceFigures figures = new ConferenceFigures();
    private final ConferenceProblems problems = new ConferenceProblems();
    private final ConferenceTrend trend = new ConferenceTrend();
    private final LiveText count = new LiveText();
    private final UnorderedList tiles = new UnorderedList();
    private final transient Map<PlaceId, ConferenceTile> byPlace = new HashMap<>();
    private transient List<PlaceId> order = List.of();

    ConferenceOverview() {
        addClassName("board-overview");
        tiles.addClassName("board-tiles");
        tiles.setId("sites");
        count.addClassName("count");
        var help = new Span(getTranslation("classes.conference.tile.help"));
        help.addClassNames("board-help", "xs", "soft");
        var title = new Div(new H2(getTranslation("classes.conference.sites")), count, help);
        title.addClassName("row");
        var all = new Section(title, tiles);
        all.addClassName("board-sites");
        var aside = new Div(problems, trend);
        aside.addClassName("board-aside");
        var body = new Div(aside, all);
        body.addClassName("board-body");
        add(figures, body);
    }

    @Override
    public void show(ConferencePicture picture) {
        figures.show(picture);
        problems.show(picture);
        trend.show(picture);
        var now = picture.sites().stream().map(SiteLine::place).toList();
        if (!now.equals(order)) {
            order = now;
            count.say(String.valueOf(now.size()));
            tiles.removeAll();
            byPlace.clear();
            for (var site : picture.sites()) {
                var tile = new ConferenceTile(
                        site.name(), ConferenceNavigation.place(picture.head().session(), site.place()));
                byPlace.put(site.place(), tile);
                tiles.add(tile);
            }
        }
        for (var site : picture.sites()) {
            var tile = byPlace.get(site.place());
            if (tile != null) {
                tile.show(site);
            }
        }
    }
}
