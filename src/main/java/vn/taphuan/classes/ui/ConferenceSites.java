package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.conference.ConferenceNavigation;
import vn.taphuan.classes.conference.ConferencePicture;
import vn.taphuan.classes.conference.SiteCondition;
import vn.taphuan.classes.conference.SiteLine;
import vn.taphuan.classes.conference.SiteLink;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.LiveList;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.TwoLines;

/** All places in one table, those that need somebody first, with the way to each clerk. */
final class ConferenceSites extends Composite<LiveList<PlaceId, ConferenceSites.Row>> implements ConferencePart {

    /** Which places are shown. */
    private enum Filter {
        ALL(site -> true),
        PROBLEMS(site -> site.condition().isProblem()),
        NOT_CONNECTED(site -> site.link() != SiteLink.CONNECTED || site.condition() == SiteCondition.CUT_OFF),
        NO_HEADS(site -> site.heads() == null);

        @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
        private final Predicate<SiteLine> shown;

        Filter(Predicate<SiteLine> shown) {
            this.shown = shown;
        }
    }

    /** A place in the picture that it stands in. */
    record Row(SiteLine site, ConferencePicture picture) {

        List<Object> look() {
            return List.of(
                    site.condition(),
                    String.valueOf(site.link()),
                    String.valueOf(site.linkAt()),
                    String.valueOf(site.heads()),
                    site.listed(),
                    site.checkedIn(),
                    site.problems(),
                    site.clerks(),
                    // words like "13 phút" are said anew each minute
                    site.condition().isProblem() ? picture.at().truncatedTo(ChronoUnit.MINUTES) : "");
        }
    }

    @Override
    protected LiveList<PlaceId, Row> initContent() {
        var list = new LiveList<PlaceId, Row>(
                "site",
                new LiveList.Reading<>(
                        row -> row.site().place(),
                        Row::look,
                        row -> row.site().name() + " " + ConferenceWords.clerks(row.site())),
                new LiveList.Labels(
                        getTranslation("classes.conference.filter"),
                        getTranslation("classes.conference.search"),
                        getTranslation("classes.conference.none")));
        for (var filter : Filter.values()) {
            list.filter(
                    getTranslation("classes.conference.filter." + filter.name()), row -> filter.shown.test(row.site()));
        }
        columns(list);
        list.grid().setId("all-sites");
        list.grid().addClassName("conference-grid");
        return list;
    }

    @Override
    public void show(ConferencePicture picture) {
        getContent()
                .show(picture.sites().stream()
                        .sorted(SiteLine.WORST_FIRST)
                        .map(site -> new Row(site, picture))
                        .toList());
    }

    private void columns(LiveList<PlaceId, Row> list) {
        list.component(
                        column("site"),
                        row -> new Anchor(
                                ConferenceNavigation.place(
                                        row.picture().head().session(),
                                        row.site().place()),
                                row.site().name()))
                .setFlexGrow(3);
        list.component(column("state"), this::state).setFlexGrow(4);
        list.text(column("connected"), row -> {
                    var site = row.site();
                    return ConferenceWords.link(this, site.link())
                            + (site.linkAt() == null ? "" : " " + Formats.time(site.linkAt()));
                })
                .setFlexGrow(2);
        number(list.text(column("heads"), row -> ConferenceWords.heads(row.site())));
        number(list.text(column("listed"), row -> Formats.number(row.site().listed())));
        number(list.text(column("checked-in"), row -> Formats.number(row.site().checkedIn())));
        number(list.text(
                column("difference"),
                row -> row.site().heads() == null
                        ? "–"
                        : ConferenceWords.signed(row.site().difference())));
        list.component(column("clerk"), row -> ConferenceWords.ways(this, row.site()))
                .setFlexGrow(4);
    }

    private Component state(Row row) {
        var site = row.site();
        var badge = new StateBadge(
                ConferenceWords.tone(site.condition()),
                ConferenceWords.icon(site),
                ConferenceWords.condition(this, site.condition()));
        return site.condition().isProblem()
                ? new TwoLines(
                        badge,
                        ConferenceWords.details(
                                this, site, row.picture().head(), row.picture().at()))
                : badge;
    }

    private String column(String name) {
        return getTranslation("classes.conference.column." + name);
    }

    private static void number(Column<PlaceId> column) {
        column.setTextAlign(ColumnTextAlign.END).setFlexGrow(0).setWidth("6rem");
    }
}
