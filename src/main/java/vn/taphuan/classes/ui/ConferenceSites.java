package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.conference.ConferenceNavigation;
import vn.taphuan.classes.conference.ConferencePicture;
import vn.taphuan.classes.conference.SiteCondition;
import vn.taphuan.classes.conference.SiteLine;
import vn.taphuan.classes.conference.SiteLink;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.FilterTabs;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.LiveText;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.TwoLines;

/** All places in one table, those that need somebody first, with the way to each clerk; only rows that have changed are sent again. */
final class ConferenceSites extends Section implements ConferencePart {

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

    /** A row as it was last sent. @param minute in which words like "13 phút" were said */
    private record Row(SiteLine site, long minute) {

        boolean looksLike(@Nullable Row other) {
            return other != null && minute == other.minute && plain(site).equals(plain(other.site));
        }

        private static List<Object> plain(SiteLine site) {
            return List.of(
                    site.condition(),
                    String.valueOf(site.link()),
                    String.valueOf(site.linkAt()),
                    String.valueOf(site.heads()),
                    site.listed(),
                    site.checkedIn(),
                    site.problems(),
                    site.clerks());
        }
    }

    private final FilterTabs filters;
    private final TextField words = new TextField();
    private final CardGrid<PlaceId> grid = new CardGrid<>();
    private final List<PlaceId> shown = new ArrayList<>();
    private final ListDataProvider<PlaceId> provider = new ListDataProvider<>(shown);
    private final LiveText nobody = new LiveText();
    private final transient Map<PlaceId, Row> rows = new HashMap<>();
    private transient @Nullable ConferencePicture newest;

    ConferenceSites() {
        addClassNames("board-people", "stack", "stack-3");
        filters = new FilterTabs(getTranslation("classes.conference.filter"), number -> refill());
        filters.setId("site-filter");
        for (var filter : Filter.values()) {
            filters.add(getTranslation("classes.conference.filter." + filter.name()), 0);
        }
        words.setId("site-search");
        words.setPlaceholder(getTranslation("classes.conference.search"));
        words.setAriaLabel(getTranslation("classes.conference.search"));
        words.setPrefixComponent(Icons.of("search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> refill());
        columns();
        grid.setId("all-sites");
        grid.addClassNames("board-grid", "conference-grid");
        grid.setDataProvider(provider);
        var head = new Div(filters, words);
        head.addClassName("board-people-head");
        var none = new Paragraph(nobody);
        none.addClassName("soft");
        add(head, none, grid);
    }

    @Override
    public void show(ConferencePicture picture) {
        newest = picture;
        for (var filter : Filter.values()) {
            filters.recount(
                    filter.ordinal(),
                    picture.sites().stream().filter(filter.shown).count());
        }
        long minute = picture.at().truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
        List<PlaceId> changed = new ArrayList<>();
        Map<PlaceId, Row> fresh = new HashMap<>();
        for (var site : picture.sites()) {
            var row = new Row(site, site.condition().isProblem() ? minute : 0);
            fresh.put(site.place(), row);
            if (!row.looksLike(rows.get(site.place()))) {
                changed.add(site.place());
            }
        }
        rows.clear();
        rows.putAll(fresh);
        if (!refill()) {
            changed.stream().filter(shown::contains).forEach(provider::refreshItem);
        }
    }

    /** Whether other places are shown than before, or in another order. */
    private boolean refill() {
        var picture = newest;
        if (picture == null) {
            return false;
        }
        var filter = Filter.values()[filters.selected()];
        var key = VietnameseNames.searchKey(words.getValue());
        var wanted = picture.sites().stream()
                .filter(filter.shown)
                .filter(site -> key.isEmpty()
                        || VietnameseNames.searchKey(site.name() + " " + ConferenceWords.clerks(site))
                                .contains(key))
                .sorted(SiteLine.WORST_FIRST)
                .map(SiteLine::place)
                .toList();
        nobody.say(wanted.isEmpty() ? getTranslation("classes.conference.none") : "");
        grid.setVisible(!wanted.isEmpty());
        if (wanted.equals(shown)) {
            return false;
        }
        shown.clear();
        shown.addAll(wanted);
        provider.refreshAll();
        return true;
    }

    private void columns() {
        grid.component(column("site"), id -> {
                    var site = of(id);
                    var picture = newest;
                    return picture == null
                            ? new Span()
                            : new Anchor(
                                    ConferenceNavigation.place(picture.head().session(), id), site.name());
                })
                .setFlexGrow(3);
        grid.component(column("state"), this::state).setFlexGrow(4);
        grid.text(column("connected"), id -> {
                    var site = of(id);
                    return ConferenceWords.link(this, site.link())
                            + (site.linkAt() == null ? "" : " " + Formats.time(site.linkAt()));
                })
                .setFlexGrow(2);
        number(grid.text(column("heads"), id -> ConferenceWords.heads(of(id))));
        number(grid.text(column("listed"), id -> Formats.number(of(id).listed())));
        number(grid.text(column("checked-in"), id -> Formats.number(of(id).checkedIn())));
        number(grid.text(
                column("difference"),
                id -> of(id).heads() == null ? "–" : ConferenceWords.signed(of(id).difference())));
        grid.component(column("clerk"), id -> ConferenceWords.ways(this, of(id)))
                .setFlexGrow(4);
    }

    private Component state(PlaceId id) {
        var site = of(id);
        var picture = newest;
        var badge = new StateBadge(
                ConferenceWords.tone(site.condition()),
                ConferenceWords.icon(site),
                ConferenceWords.condition(this, site.condition()));
        return picture == null || !site.condition().isProblem()
                ? badge
                : new TwoLines(badge, ConferenceWords.details(this, site, picture.head(), picture.at()));
    }

    private String column(String name) {
        return getTranslation("classes.conference.column." + name);
    }

    private static void number(Column<PlaceId> column) {
        column.setTextAlign(ColumnTextAlign.END).setFlexGrow(0).setWidth("6rem");
    }

    private SiteLine of(PlaceId id) {
        var row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("a place that is not on the board");
        }
        return row.site();
    }
}
