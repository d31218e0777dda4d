package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.classes.venue.VenueKind;
import vn.taphuan.classes.venue.VenueSummary;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.SearchField;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Venues of the own units with their rooms. */
@Route(value = "venues", layout = MainLayout.class)
@Menu(title = "venues.menu", icon = "pin", order = 130)
@RolesAllowed(Permissions.CLASS_READ)
class VenuesView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Venues venues;
    private final transient Units units;
    private final transient CurrentAccount current;
    private final SearchField search = new SearchField("search", getTranslation("venues.search"), this::show);
    private final Div results = new Div();

    VenuesView(Venues venues, Units units, CurrentAccount current) {
        this.venues = venues;
        this.units = units;
        this.current = current;
        addClassName("page");
        results.addClassName("stack");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("venues.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var head = new PageHead(getTranslation("venues.title"), getTranslation("venues.help"));
        if (plans()) {
            var more = Links.main(VenueView.NEW, getTranslation("venues.add"));
            more.setId("add-venue");
            head.offer(more);
        }
        add(head, search, results);
        show();
    }

    private boolean plans() {
        return current.may(Permissions.CLASS_PLAN);
    }

    private void show() {
        results.removeAll();
        var found = venues.search(search.getValue());
        if (found.isEmpty()) {
            results.add(
                    new EmptyState("pin", getTranslation("venues.empty.title"), getTranslation("venues.empty.text")));
            return;
        }
        var names = units.byId(found.stream().map(VenueSummary::unit).distinct().toList());
        var table = new DataTable(
                Stream.of("name", "kind", "rooms", "contact").map(column -> getTranslation("venues.column." + column)));
        found.forEach(venue -> row(table, venue, names));
        var card = new Div(table);
        card.addClassNames("card", "card-flush");
        results.add(card);
    }

    private void row(DataTable table, VenueSummary venue, Map<UnitId, UnitSummary> names) {
        var link = new Anchor(VenueView.path(venue.id()), venue.name());
        link.setId("venue-" + venue.id().value());
        var unit = Optional.ofNullable(names.get(venue.unit())).map(UnitSummary::name);
        var name = new TwoLines(
                link,
                Stream.of(Optional.ofNullable(venue.address()), unit)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · ")));
        var rooms = new Div(venue.rooms().stream()
                .map(room -> new Div(VenueView.room(this, room)))
                .toArray(Div[]::new));
        var contact = new TwoLines(
                new Span(Optional.ofNullable(venue.contact().name()).orElse("")),
                Optional.ofNullable(venue.contact().phone()).orElse(""));
        table.row(name, kind(this, venue.kind()), rooms, contact);
    }

    static StateBadge kind(Component owner, VenueKind kind) {
        var word = owner.getTranslation("venues.kind." + kind.name());
        return switch (kind) {
            case CENTRE -> new StateBadge(Tone.EARNED, "home", word);
            case HALL -> new StateBadge(Tone.NEUTRAL, "users", word);
            case SITE -> new StateBadge(Tone.IN_PROGRESS, "video", word);
        };
    }
}
