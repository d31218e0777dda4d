package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.WeekWords;
import vn.taphuan.classes.feed.Feeds;
import vn.taphuan.classes.invitation.Invitations;
import vn.taphuan.classes.lecturer.LecturerSummary;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.session.Bookings;
import vn.taphuan.classes.session.TeachingHours;
import vn.taphuan.people.Accounts;
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

/** One lecturer: what he teaches and when he cannot, his hours of the year, and in a second tab what is kept of him. */
@Route(value = "lecturers/:lecturerId/:tab?([a-z]+)", layout = MainLayout.class)
@RolesAllowed(Permissions.CLASS_READ)
class LecturerView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String NEW = "lecturers/new";
    private static final String DETAILS = "details";

    private final transient Lecturers lecturers;
    private final transient Bookings bookings;
    private final transient Invitations invitations;
    private final transient Programmes programmes;
    private final transient Accounts accounts;
    private final transient Units units;
    private final transient PlaceCalendars calendars;
    private final transient WeekWords weeks;
    private final transient Feeds feeds;
    private final transient InviteLinks links;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private String title = "";

    LecturerView(
            Lecturers lecturers,
            Bookings bookings,
            Invitations invitations,
            Programmes programmes,
            Accounts accounts,
            Units units,
            PlaceCalendars calendars,
            WeekWords weeks,
            Feeds feeds,
            InviteLinks links,
            CurrentAccount current,
            Clock clock) {
        this.lecturers = lecturers;
        this.bookings = bookings;
        this.invitations = invitations;
        this.programmes = programmes;
        this.accounts = accounts;
        this.units = units;
        this.calendars = calendars;
        this.weeks = weeks;
        this.feeds = feeds;
        this.links = links;
        this.current = current;
        this.clock = clock;
        addClassName("page");
    }

    static String path(LecturerId id) {
        return "lecturers/" + id.value();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("lecturerId").orElse("");
        if (asked.equals("new") && current.may(Permissions.CLASS_PLAN)) {
            removeAll();
            title = getTranslation("lecturers.add");
            add(crumbs(), new PageHead(title, getTranslation("lecturers.new.help")), form(null));
            return;
        }
        var found = LecturerId.parse(asked).flatMap(lecturers::find).orElseThrow(NotFoundException::new);
        var tab = event.getRouteParameters().get("tab").orElse("");
        if (!tab.isEmpty() && !tab.equals(DETAILS)) {
            throw new NotFoundException();
        }
        show(found, tab.equals(DETAILS));
    }

    private void show(LecturerSummary one, boolean details) {
        removeAll();
        title = one.name();
        var head = new PageHead(
                title,
                Stream.of(one.title(), one.body()).flatMap(Stream::ofNullable).collect(Collectors.joining(" · ")));
        head.state(LecturersView.kind(this, one));
        boolean own = lecturers.mayEdit(one);
        if (own) {
            head.offer(Buttons.plain(getTranslation("lecturers.retire.go"), "retire-lecturer", () -> retire(one)));
        }
        var tabs = new PageTabs(title);
        tabs.add("tab-days", getTranslation("lecturers.tab.days"), path(one.id()), !details);
        tabs.add("tab-details", getTranslation("lecturers.tab.details"), path(one.id()) + "/" + DETAILS, details);
        add(crumbs(), head, tabs);
        if (!details) {
            bookings.hours(one.id(), LocalDate.now(clock).getYear()).ifPresent(hours -> add(hours(hours)));
            add(calendars.of(one, own));
            answers(one).ifPresent(this::add);
            if (own) {
                add(feed(one));
            }
        } else if (own) {
            add(form(one));
        } else {
            add(facts(one));
        }
    }

    /** "Năm 2026: đã dạy 24, đã xếp 36 trên 270 giờ". */
    private Component hours(TeachingHours hours) {
        var limit = hours.limit();
        var words = limit == null
                ? getTranslation("lecturers.hours", String.valueOf(hours.year()), hours.held(), hours.planned())
                : getTranslation(
                        "lecturers.hours.limit", String.valueOf(hours.year()), hours.held(), hours.planned(), limit);
        var line = new Div(new Span(words));
        line.setId("hours");
        line.addClassNames("stack", "stack-2", "s");
        if (limit != null) {
            var bar = new ProgressBar(0, limit, Math.min(hours.planned(), limit));
            bar.getElement().setAttribute("aria-hidden", "true");
            bar.addClassName("places-hours");
            line.add(bar);
        }
        return line;
    }

    /** What he was asked by the own units and answered. */
    private Optional<Component> answers(LecturerSummary one) {
        var invited = invitations.of(one.id());
        if (invited.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("list");
        list.setId("invitations");
        invited.forEach(invitation -> {
            var label = invitation.trainingClass();
            var words = new Div(
                    new Anchor(ClassView.path(label.id()) + "/sessions", Words.full(this, label)),
                    new Div(Words.when(this, invitation.date(), invitation.halfDay())),
                    InvitationWords.details(this, invitation));
            words.addClassNames("grow", "s");
            list.add(new ListItem(words, InvitationWords.badge(this, invitation)));
        });
        return Optional.of(new Card(getTranslation("invitations.list"), list));
    }

    /** For somebody without an account, or for his own program. */
    private Component feed(LecturerSummary one) {
        var help = new Paragraph(getTranslation("feeds.help.lecturer"));
        help.addClassNames("s", "soft");
        return new Card(
                getTranslation("feeds.title"), help, new FeedBox(FeedBox.Source.of(feeds, one.id()), links.base()));
    }

    private LecturerForm form(@Nullable LecturerSummary known) {
        return new LecturerForm(lecturers, programmes, accounts, units, LocalDate.now(clock), known, (id, name) -> {
            Toasts.show(getTranslation("lecturers.saved", name));
            UI.getCurrent().navigate(path(id));
        });
    }

    private Component facts(LecturerSummary one) {
        var modules = programmes.modules(one.modules()).values().stream()
                .map(module -> getTranslation("classes.module", module.number(), module.shortTitle()))
                .collect(Collectors.joining("; "));
        var home = Optional.ofNullable(one.home())
                .flatMap(units::find)
                .map(UnitSummary::name)
                .orElse("");
        var facts = new Facts()
                .with(getTranslation("lecturers.form.modules"), modules)
                .with(getTranslation("lecturers.form.home"), home)
                .with(getTranslation("lecturers.form.week"), weeks.of(one.week(), getLocale()));
        return new Card(getTranslation("lecturers.tab.details"), facts);
    }

    private Component crumbs() {
        return new Crumbs(title, new Anchor("lecturers", getTranslation("lecturers.title")));
    }

    private void retire(LecturerSummary one) {
        new ConfirmDialog(
                        getTranslation("lecturers.retire", one.name()),
                        getTranslation("lecturers.retire.text"),
                        getTranslation("lecturers.retire.go"),
                        confirmed -> {
                            lecturers.retire(one.id());
                            UI.getCurrent().navigate("lecturers");
                        },
                        getTranslation("classes.back"),
                        cancelled -> {})
                .open();
    }
}
