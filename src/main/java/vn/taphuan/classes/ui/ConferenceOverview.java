package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Composite;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.conference.ConferenceNavigation;
import vn.taphuan.classes.conference.ConferencePicture;
import vn.taphuan.classes.conference.SiteCondition;
import vn.taphuan.classes.conference.SiteLine;
import vn.taphuan.platform.ui.LiveOverview;
import vn.taphuan.platform.ui.LiveProblems;

/** All places at once: totals, what needs somebody with the way to its clerk, how people come in, and one tile for each place. */
final class ConferenceOverview extends Composite<LiveOverview<PlaceId, ConferenceTile>> implements ConferencePart {

    private final ConferenceFigures figures = new ConferenceFigures();
    private final LiveProblems problems = new LiveProblems(getTranslation("classes.conference.problems"));
    private final ConferenceTrend trend = new ConferenceTrend();

    @Override
    protected LiveOverview<PlaceId, ConferenceTile> initContent() {
        return new LiveOverview<>(
                figures,
                problems,
                trend,
                getTranslation("classes.conference.sites"),
                getTranslation("classes.conference.tile.help"));
    }

    @Override
    public void show(ConferencePicture picture) {
        figures.show(picture);
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
                        site -> new ConferenceTile(site.name(), path(picture, site)),
                        ConferenceTile::show);
    }

    private LiveProblems.Problem problem(ConferencePicture picture, SiteLine site) {
        return new LiveProblems.Problem(
                new LiveProblems.Row(
                        site.name(),
                        path(picture, site),
                        ConferenceWords.icon(site),
                        site.condition() == SiteCondition.CUT_OFF,
                        site.clerks().stream()
                                .filter(clerk -> !clerk.phone().isEmpty())
                                .findFirst()
                                .map(clerk ->
                                        ConferenceWords.call(this, clerk, getTranslation("classes.conference.call")))),
                ConferenceWords.fully(this, site, picture.head(), picture.at()));
    }

    private static String path(ConferencePicture picture, SiteLine site) {
        return ConferenceNavigation.place(picture.head().session(), site.place());
    }
}
