package vn.taphuan.classes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.conference.ConferenceBoard;
import vn.taphuan.classes.conference.ConferenceBoards;
import vn.taphuan.classes.conference.ConferenceNavigation;
import vn.taphuan.classes.conference.ConferencePicture;
import vn.taphuan.classes.conference.JoinLinks;
import vn.taphuan.classes.conference.SiteLine;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Drawer;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.LiveScreen;
import vn.taphuan.platform.ui.LiveText;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageTabs;

/** The board of a session at many places: all of them, their table, or one of them. It follows by itself while it is open. */
@Route(value = "conferences/:session/:part?", layout = MainLayout.class)
@RolesAllowed({Permissions.CLASS_PLAN, Permissions.ATTENDANCE_TAKE})
class ConferenceView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** A right that was taken away ends the watching after this time at the latest. */
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(30);

    private final transient ConferenceBoards boards;
    private final transient JoinLinks links;
    private final transient CurrentAccount current;
    private final LiveText moment = new LiveText();
    private final Div trouble = new Div();
    private final Div state = new Div();
    private final Drawer drawer = new Drawer();

    private transient @Nullable ConferenceBoard board;
    private transient @Nullable Runnable watching;
    private transient @Nullable ConferencePart part;
    private @Nullable PlaceId place;
    private String stateShown = "";
    private String title = "";
    private Instant asked = Instant.EPOCH;

    ConferenceView(ConferenceBoards boards, JoinLinks links, CurrentAccount current) {
        this.boards = boards;
        this.links = links;
        this.current = current;
        addClassNames("page", "board", "conference");
        setId("conference");
        moment.setId("moment");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var opened = event.getRouteParameters()
                .get("session")
                .flatMap(SessionId::parse)
                .flatMap(boards::open)
                .orElseThrow(NotFoundException::new);
        var picture = opened.now();
        var wanted = event.getRouteParameters().get("part");
        boolean sites = wanted.filter(ConferenceNavigation.SITES::equals).isPresent();
        place = sites
                ? null
                : wanted.map(text -> PlaceId.parse(text)
                                .filter(id -> picture.site(id).isPresent())
                                .orElseThrow(NotFoundException::new))
                        .or(() -> onlyOne(opened, picture))
                        .orElse(null);
        part = sites
                ? build(opened, picture, new ConferenceSites())
                : place == null
                        ? build(opened, picture, new ConferenceOverview())
                        : build(
                                opened,
                                picture,
                                new ConferenceSite(place, new JoinLinkCard(links, place, opened.isWhole())));
        board = opened;
        asked = picture.at();
        show(picture);
        if (isAttached()) {
            watch(event.getUI());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        drawer.close(event.getUI());
        watch(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave();
        drawer.giveBack(event.getUI());
        super.onDetach(event);
    }

    private void watch(UI ui) {
        leave();
        if (board != null) {
            watching = board.watch(new LiveScreen<>(ui, this::follow));
        }
    }

    private void leave() {
        if (watching != null) {
            watching.run();
            watching = null;
        }
    }

    private void follow(ConferencePicture picture) {
        if (board == null || watching == null) {
            return;
        }
        if (Duration.between(asked, picture.at()).compareTo(ASKED_AGAIN) >= 0) {
            asked = picture.at();
            var before = board;
            if (boards.open(before.session()).filter(before::showsAsMuchAs).isEmpty()) {
                leave();
                removeAll();
                add(Note.attention(
                        getTranslation("classes.conference.ended.title"),
                        getTranslation("classes.conference.ended.text")));
                return;
            }
        }
        show(picture);
    }

    private void show(ConferencePicture picture) {
        moment.say(getTranslation("classes.conference.moment", Formats.clock(picture.at())));
        if (picture.current() != trouble.getChildren().findAny().isEmpty()) {
            trouble.removeAll();
            if (!picture.current()) {
                trouble.add(Note.attention(
                        getTranslation("classes.conference.late.title"),
                        getTranslation("classes.conference.late.text")));
            }
        }
        Optional.ofNullable(place).flatMap(picture::site).ifPresent(this::showState);
        if (part != null) {
            part.show(picture);
        }
    }

    private void showState(SiteLine site) {
        var words = site.condition() + ConferenceWords.shortly(this, site);
        if (!words.equals(stateShown)) {
            stateShown = words;
            state.removeAll();
            state.add(ConferenceWords.badge(this, site));
        }
    }

    private <T extends Component & ConferencePart> T build(
            ConferenceBoard opened, ConferencePicture picture, T content) {
        removeAll();
        state.removeAll();
        stateShown = "";
        var head = picture.head();
        var label = head.trainingClass();
        var session = ConferenceWords.about(this, head);
        title = Optional.ofNullable(place)
                .flatMap(picture::site)
                .map(SiteLine::name)
                .orElse(label.name().isBlank() ? Words.label(this, label) : label.name());
        var about = new Paragraph(
                place == null ? Words.label(this, label) + " · " + session : Words.full(this, label) + " · " + session);
        about.addClassName("soft");
        var words = new Div(new H1(title), about, state);
        words.addClassName("grow");
        var line = new Div(Icons.of("cloud"), moment);
        line.addClassNames("board-moment", "t-ok");
        var bar = new Header(words, line);
        bar.addClassNames("page-head", "board-head");
        if (place == null) {
            bar.addComponentAtIndex(1, tabs(opened, content instanceof ConferenceSites));
        }
        add(crumbs(opened, picture), bar, trouble, content);
        return content;
    }

    private Component tabs(ConferenceBoard opened, boolean sites) {
        var tabs = new PageTabs(title);
        tabs.setId("board-tabs");
        tabs.add(
                "tab-all",
                getTranslation("classes.conference.all"),
                ConferenceNavigation.board(opened.session()),
                !sites);
        tabs.add(
                "tab-sites",
                getTranslation("classes.conference.table"),
                ConferenceNavigation.sites(opened.session()),
                sites);
        return tabs;
    }

    private Component crumbs(ConferenceBoard opened, ConferencePicture picture) {
        var label = picture.head().trainingClass();
        var above = current.may(Permissions.CLASS_READ)
                ? new Anchor(ClassView.path(label.id()), Words.label(this, label))
                : new Anchor("sheets", getTranslation("attendance.sheets.title"));
        var crumbs = new Div(above);
        crumbs.addClassName("crumbs");
        var here = getTranslation("classes.conference.open");
        if (place != null && (opened.isWhole() || picture.sites().size() > 1)) {
            var all = new Anchor(ConferenceNavigation.board(opened.session()), here);
            all.setId("all-places");
            here = title;
            crumbs.add(new Span(" / "), all);
        }
        crumbs.add(new Span(" / " + here));
        return crumbs;
    }

    /** A clerk of one place has no use for a page of one tile. */
    private static Optional<PlaceId> onlyOne(ConferenceBoard opened, ConferencePicture picture) {
        return opened.isWhole() || picture.sites().size() != 1
                ? Optional.empty()
                : Optional.of(picture.sites().getFirst().place());
    }
}
