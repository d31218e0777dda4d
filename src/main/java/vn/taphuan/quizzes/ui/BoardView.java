package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.attendance.SiteBoard;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Crumbs;
import vn.taphuan.platform.ui.LivePage;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.board.BoardNavigation;
import vn.taphuan.quizzes.board.PeopleFilter;
import vn.taphuan.quizzes.board.Picture;
import vn.taphuan.quizzes.board.SiteLine;
import vn.taphuan.quizzes.board.SittingBoards;
import vn.taphuan.quizzes.sitting.AllowanceTarget;
import vn.taphuan.quizzes.sitting.SittingAllowances;

/** The live board of a sitting: all places, one place, or all people. It follows by itself while it is open. */
@Route(value = "sittings/:sitting/board/:part?", layout = MainLayout.class)
@RolesAllowed({Permissions.CLASS_PLAN, Permissions.ATTENDANCE_TAKE})
class BoardView extends LivePage<Picture> implements BeforeEnterObserver {

    private final transient SittingBoards boards;
    private final transient SittingAllowances allowances;
    private final Div message = new Div();

    private transient @Nullable BoardPart part;
    private @Nullable PlaceId place;

    BoardView(SittingBoards boards, SittingAllowances allowances) {
        super("quizzes.board.late.text");
        this.boards = boards;
        this.allowances = allowances;
        setId("board");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var opened = event.getRouteParameters()
                .get("sitting")
                .flatMap(SittingId::parse)
                .flatMap(boards::open)
                .orElseThrow(NotFoundException::new);
        var picture = opened.now();
        var wanted = event.getRouteParameters().get("part");
        var filter = filter(event);
        if (wanted.filter(BoardNavigation.PEOPLE::equals).isPresent()) {
            place = null;
            part = build(opened, picture, new BoardEverybody(filter, extraTime(opened.of())));
        } else {
            place = wanted.map(text -> PlaceId.parse(text)
                            .filter(id -> picture.site(id).isPresent())
                            .orElseThrow(NotFoundException::new))
                    .or(() -> opened.onlyPlace(picture))
                    .orElse(null);
            part = build(
                    opened,
                    picture,
                    place == null
                            ? new BoardOverview(picture.head())
                            : new BoardSite(place, filter, extraTime(opened.of())));
        }
        follow(event.getUI(), opened, picture, () -> boards.open(opened.of()));
    }

    @Override
    protected void draw(Picture picture) {
        Optional.ofNullable(place)
                .flatMap(picture::site)
                .ifPresent(site ->
                        say(BoardWords.tone(site.condition()), BoardWords.icon(site), BoardWords.shortly(this, site)));
        if (part != null) {
            part.show(picture);
        }
    }

    private <T extends Component & BoardPart> BoardPart build(
            SiteBoard<SittingId, Picture> opened, Picture picture, T content) {
        var head = picture.head();
        var site = Optional.ofNullable(place).flatMap(picture::site);
        var title = site.map(SiteLine::name).orElse(head.title());
        var about = (site.isPresent() ? head.title() + " · " : "") + BoardWords.about(this, head);
        var above = crumbs(opened, picture, title, content instanceof BoardOverview);
        message.removeAll();
        var bar = layOut(above, title, about, message, content);
        site.ifPresent(of -> bar.add(Buttons.plain(
                getTranslation("quizzes.board.extra.site"),
                "extra-site",
                () -> extraTime(opened.of()).ask(new AllowanceTarget.OfSite(of.place()), of.name()))));
        return content;
    }

    private Crumbs crumbs(SiteBoard<SittingId, Picture> opened, Picture picture, String title, boolean overview) {
        var above = new Anchor(SittingNavigation.of(opened.of()), getTranslation("quizzes.sitting.one"));
        var all = new Anchor(BoardNavigation.board(opened.of()), getTranslation("quizzes.board.open"));
        all.setId("all-places");
        return !overview && opened.onlyPlace(picture).isEmpty()
                ? new Crumbs(place == null ? getTranslation("quizzes.board.people") : title, above, all)
                : new Crumbs(all.getText(), above);
    }

    private ExtraTime extraTime(SittingId sitting) {
        return new ExtraTime(this, sitting, allowances, message);
    }

    private static PeopleFilter filter(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PeopleFilter.PARAMETER)
                .flatMap(name -> Arrays.stream(PeopleFilter.values())
                        .filter(filter -> filter.name().equals(name))
                        .findFirst())
                .orElse(PeopleFilter.ALL);
    }
}
