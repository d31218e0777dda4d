package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.VenueId;
import vn.taphuan.classes.WeekWords;
import vn.taphuan.classes.feed.Feeds;
import vn.taphuan.classes.venue.RoomSummary;
import vn.taphuan.classes.venue.VenueSummary;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Crumbs;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.PageTabs;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** One venue: when it is taken and blocked, and in a second tab what is kept of it; a new one has the second alone. */
@Route(value = "venues/:venueId/:tab?([a-z]+)", layout = MainLayout.class)
@RolesAllowed(Permissions.CLASS_READ)
class VenueView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String NEW = "venues/new";
    private static final String DETAILS = "details";

    private final transient Venues venues;
    private final transient Units units;
    private final transient PlaceCalendars calendars;
    private final transient WeekWords weeks;
    private final transient Feeds feeds;
    private final transient InviteLinks links;
    private final transient CurrentAccount current;
    private String title = "";

    VenueView(
            Venues venues,
            Units units,
            PlaceCalendars calendars,
            WeekWords weeks,
            Feeds feeds,
            InviteLinks links,
            CurrentAccount current) {
        this.venues = venues;
        this.units = units;
        this.calendars = calendars;
        this.weeks = weeks;
        this.feeds = feeds;
        this.links = links;
        this.current = current;
        addClassName("page");
    }

    static String path(VenueId id) {
        return "venues/" + id.value();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("venueId").orElse("");
        if (asked.equals("new") && current.may(Permissions.CLASS_PLAN)) {
            showNew();
            return;
        }
        var found = VenueId.parse(asked).flatMap(venues::find).orElseThrow(NotFoundException::new);
        var tab = event.getRouteParameters().get("tab").orElse("");
        if (!tab.isEmpty() && !tab.equals(DETAILS)) {
            throw new NotFoundException();
        }
        show(found, tab.equals(DETAILS));
    }

    private void showNew() {
        removeAll();
        title = getTranslation("venues.add");
        add(crumbs(), new PageHead(title, getTranslation("venues.new.help")), form(null));
    }

    private void show(VenueSummary venue, boolean details) {
        removeAll();
        title = venue.name();
        var head = new PageHead(title, Optional.ofNullable(venue.address()).orElse(""));
        head.state(VenuesView.kind(this, venue.kind()));
        boolean own = mayEdit(venue);
        if (own) {
            head.offer(Buttons.plain(getTranslation("venues.close.go"), "close-venue", () -> close(venue)));
        }
        var tabs = new PageTabs(title);
        tabs.add("tab-days", getTranslation("venues.tab.days"), path(venue.id()), !details);
        tabs.add("tab-details", getTranslation("venues.tab.details"), path(venue.id()) + "/" + DETAILS, details);
        add(crumbs(), head, tabs);
        if (!details) {
            add(calendars.of(venue, own));
            if (own) {
                add(feeds(venue));
            }
        } else if (own) {
            add(form(venue));
        } else {
            add(facts(venue));
        }
    }

    /** A link to the calendar of each room, for whoever looks after it. */
    private Component feeds(VenueSummary venue) {
        var rooms = new Div();
        rooms.addClassNames("row", "wrap");
        venue.rooms()
                .forEach(room -> rooms.add(Buttons.small(
                        room.name(),
                        "feed-" + room.id().value(),
                        () -> new FeedDialog(
                                        room.name(), new FeedBox(FeedBox.Source.of(feeds, room.id()), links.base()))
                                .open())));
        var help = new Paragraph(getTranslation("feeds.help.venue"));
        help.addClassNames("s", "soft");
        return new Card(getTranslation("feeds.title"), help, rooms);
    }

    private boolean mayEdit(VenueSummary venue) {
        return current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(venue.unit());
    }

    private VenueForm form(@Nullable VenueSummary known) {
        return new VenueForm(venues, units, known, (id, name) -> {
            Toasts.show(getTranslation("venues.saved", name));
            UI.getCurrent().navigate(path(id));
        });
    }

    private Component facts(VenueSummary venue) {
        var facts = new Facts()
                .with(
                        getTranslation("venues.form.unit"),
                        units.find(venue.unit()).map(UnitSummary::name).orElse(""))
                .with(
                        getTranslation("venues.form.contact"),
                        Stream.of(venue.contact().name(), venue.contact().phone())
                                .flatMap(Stream::ofNullable)
                                .collect(Collectors.joining(" · ")))
                .with(getTranslation("venues.form.week"), weeks.of(venue.week(), getLocale()));
        if (venue.joinLink() != null) {
            facts.with(getTranslation("venues.form.link"), link(venue.joinLink()));
        }
        var rooms = new Div(
                venue.rooms().stream().map(room -> new Div(room(this, room))).toArray(Component[]::new));
        facts.with(getTranslation("venues.form.rooms"), rooms);
        return new Card(getTranslation("venues.tab.details"), facts);
    }

    private static Anchor link(String address) {
        var link = new Anchor(address, address);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    /** "Hội trường tầng 2: 100 ghế · máy chiếu, loa". */
    static String room(Component owner, RoomSummary room) {
        return Stream.of(
                        Optional.of(owner.getTranslation("venues.room", room.name(), room.seats())),
                        Optional.of(Words.equipment(owner, room.equipment())),
                        Optional.ofNullable(room.otherEquipment()))
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Component crumbs() {
        return new Crumbs(title, new Anchor("venues", getTranslation("venues.title")));
    }

    private void close(VenueSummary venue) {
        new ConfirmDialog(
                        getTranslation("venues.close", venue.name()),
                        getTranslation("venues.close.text"),
                        getTranslation("venues.close.go"),
                        confirmed -> {
                            venues.close(venue.id());
                            UI.getCurrent().navigate("venues");
                        },
                        getTranslation("classes.back"),
                        cancelled -> {})
                .open();
    }
}
