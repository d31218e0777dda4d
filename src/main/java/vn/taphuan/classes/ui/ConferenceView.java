package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.SiteBoard;
import vn.taphuan.classes.conference.ConferenceBoards;
import vn.taphuan.classes.conference.ConferenceNavigation;
import vn.taphuan.classes.conference.ConferencePicture;
import vn.taphuan.classes.conference.JoinLinks;
import vn.taphuan.classes.conference.SiteLine;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Crumbs;
import vn.taphuan.platform.ui.LivePage;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageTabs;

/** The board of a session at many places: all of them, their table, or one of them. It follows by itself while it is open. */
@Route(value = "conferences/:session/:part?", layout = MainLayout.class)
@RolesAllowed({Permissions.CLASS_PLAN, Permissions.ATTENDANCE_TAKE})
class ConferenceView extends LivePage<ConferencePicture> implements BeforeEnterObserver {

    private final transient ConferenceBoards boards;
    private final transient JoinLinks links;
    private final transient CurrentAccount current;

    private transient @Nullable ConferencePart part;
    private @Nullable PlaceId place;

    ConferenceView(ConferenceBoards boards, JoinLinks links, CurrentAccount current) {
        super("classes.conference.late.text");
        this.boards = boards;
        this.links = links;
        this.current = current;
        addClassName("conference");
        setId("conference");
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
                        .or(() -> opened.onlyPlace(picture))
                        .orElse(null);
        part = sites
                ? build(opened, picture, new ConferenceSites())
                : place == null
                        ? build(opened, picture, new ConferenceOverview())
                        : build(
                                opened,
                                picture,
                                new ConferenceSite(place, new JoinLinkCard(links, place, opened.isWhole())));
        follow(event.getUI(), opened, picture, () -> boards.open(opened.of()));
    }

    @Override
    protected void draw(ConferencePicture picture) {
        Optional.ofNullable(place)
                .flatMap(picture::site)
                .ifPresent(site -> say(
                        ConferenceWords.tone(site.condition()),
                        ConferenceWords.icon(site),
                        ConferenceWords.shortly(this, site)));
        if (part != null) {
            part.show(picture);
        }
    }

    private <T extends Component & ConferencePart> T build(
            SiteBoard<SessionId, ConferencePicture> opened, ConferencePicture picture, T content) {
        var head = picture.head();
        var label = head.trainingClass();
        var session = ConferenceWords.about(this, head);
        var title = Optional.ofNullable(place)
                .flatMap(picture::site)
                .map(SiteLine::name)
                .orElse(label.name().isBlank() ? Words.label(this, label) : label.name());
        var about = (place == null ? Words.label(this, label) : Words.full(this, label)) + " · " + session;
        var bar = layOut(crumbs(opened, picture, title), title, about, content);
        if (place == null) {
            bar.addComponentAtIndex(1, tabs(opened.of(), title, content instanceof ConferenceSites));
        }
        return content;
    }

    private Component tabs(SessionId session, String title, boolean sites) {
        var tabs = new PageTabs(title);
        tabs.setId("board-tabs");
        tabs.add("tab-all", getTranslation("classes.conference.all"), ConferenceNavigation.board(session), !sites);
        tabs.add("tab-sites", getTranslation("classes.conference.table"), ConferenceNavigation.sites(session), sites);
        return tabs;
    }

    private Crumbs crumbs(SiteBoard<SessionId, ConferencePicture> opened, ConferencePicture picture, String title) {
        var label = picture.head().trainingClass();
        var above = current.may(Permissions.CLASS_READ)
                ? new Anchor(ClassView.path(label.id()), Words.label(this, label))
                : new Anchor("sheets", getTranslation("attendance.sheets.title"));
        var all = new Anchor(ConferenceNavigation.board(opened.of()), getTranslation("classes.conference.open"));
        all.setId("all-places");
        return place != null && opened.onlyPlace(picture).isEmpty()
                ? new Crumbs(title, above, all)
                : new Crumbs(all.getText(), above);
    }
}
