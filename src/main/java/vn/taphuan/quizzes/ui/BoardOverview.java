package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.platform.ui.LiveText;
import vn.taphuan.quizzes.board.BoardNavigation;
import vn.taphuan.quizzes.board.Picture;
import vn.taphuan.quizzes.board.SiteLine;

/** All places at once: totals, what needs somebody, how handing in goes, and one tile for each place. */
final class BoardOverview extends Div implements BoardPart {

    private final BoardFigures figures;
    private final BoardProblems problems = new BoardProblems();
    private final BoardTrend trend = new BoardTrend();
    private final LiveText count = new LiveText();
    private final UnorderedList tiles = new UnorderedList();
    private final Map<PlaceId, BoardTile> byPlace = new HashMap<>();
    private List<PlaceId> order = List.of();

    BoardOverview(Picture.Head head) {
        addClassName("board-overview");
        figures = new BoardFigures(filter -> BoardNavigation.people(head.sitting(), filter));
        tiles.addClassName("board-tiles");
        tiles.setId("sites");
        count.addClassName("count");
        var help = new Span(getTranslation("quizzes.board.tile.help"));
        help.addClassNames("board-help", "xs", "soft");
        var title = new Div(new H2(getTranslation("quizzes.board.sites")), count, help);
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
    public void show(Picture picture) {
        figures.show(picture.tally());
        problems.show(picture);
        trend.show(picture);
        var now = picture.sites().stream().map(SiteLine::place).toList();
        if (!now.equals(order)) {
            order = now;
            count.say(String.valueOf(now.size()));
            tiles.removeAll();
            byPlace.keySet().retainAll(now);
            picture.sites()
                    .forEach(site -> tiles.add(byPlace.computeIfAbsent(
                            site.place(),
                            place -> new BoardTile(
                                    site.name(),
                                    BoardNavigation.place(picture.head().sitting(), place)))));
        }
        for (var site : picture.sites()) {
            var tile = byPlace.get(site.place());
            if (tile != null) {
                tile.show(site);
            }
        }
    }
}
