package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Composite;
import java.util.Optional;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.platform.ui.LiveOverview;
import vn.taphuan.platform.ui.LiveProblems;
import vn.taphuan.quizzes.board.BoardNavigation;
import vn.taphuan.quizzes.board.Picture;
import vn.taphuan.quizzes.board.SiteCondition;
import vn.taphuan.quizzes.board.SiteLine;

/** All places at once: totals, what needs somebody, how handing in goes, and one tile for each place. */
final class BoardOverview extends Composite<LiveOverview<PlaceId, BoardTile>> implements BoardPart {

    private final BoardFigures figures;
    private final LiveProblems problems = new LiveProblems(getTranslation("quizzes.board.problems"));
    private final BoardTrend trend = new BoardTrend();

    BoardOverview(Picture.Head head) {
        figures = new BoardFigures(filter -> BoardNavigation.people(head.sitting(), filter));
    }

    @Override
    protected LiveOverview<PlaceId, BoardTile> initContent() {
        return new LiveOverview<>(
                figures,
                problems,
                trend,
                getTranslation("quizzes.board.sites"),
                getTranslation("quizzes.board.tile.help"));
    }

    @Override
    public void show(Picture picture) {
        figures.show(picture.tally());
        problems.show(picture.sites().stream()
                .filter(site -> site.condition().isProblem())
                .sorted(SiteLine.WORST_FIRST)
                .map(site -> problem(picture, site))
                .toList());
        trend.show(picture);
        getContent()
                .show(
                        picture.sites(),
                        SiteLine::place,
                        site -> new BoardTile(site.name(), path(picture, site)),
                        BoardTile::show);
    }

    private LiveProblems.Problem problem(Picture picture, SiteLine site) {
        return new LiveProblems.Problem(
                new LiveProblems.Row(
                        site.name(),
                        path(picture, site),
                        BoardWords.icon(site),
                        site.condition() == SiteCondition.LINE_DOWN,
                        Optional.empty()),
                BoardWords.fully(this, site));
    }

    private static String path(Picture picture, SiteLine site) {
        return BoardNavigation.place(picture.head().sitting(), site.place());
    }
}
