package vn.taphuan.quizzes.ui;

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
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Drawer;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.LiveScreen;
import vn.taphuan.platform.ui.LiveText;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.board.Board;
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
class BoardView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** A right that was taken away ends the watching after this time at the latest. */
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(30);

    private final transient SittingBoards boards;
    private final transient SittingAllowances allowances;
    private final LiveText moment = new LiveText();
    private final Div trouble = new Div();
    private final Div message = new Div();
    private final Div state = new Div();

    private transient @Nullable Board board;
    private transient @Nullable Runnable watching;
    private transient @Nullable BoardPart part;
    private @Nullable PlaceId place;
    private String stateShown = "";
    private String title = "";
    private Instant asked = Instant.EPOCH;
    private final Drawer drawer = new Drawer();

    BoardView(SittingBoards boards, SittingAllowances allowances) {
        this.boards = boards;
        this.allowances = allowances;
        addClassNames("page", "board");
        setId("board");
        moment.setId("moment");
    }

    @Override
    public String getPageTitle() {
        return title;
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
            part = build(opened, picture, new BoardEverybody(filter, extraTime(opened)));
        } else {
            place = wanted.map(text -> PlaceId.parse(text)
                            .filter(id -> picture.site(id).isPresent())
                            .orElseThrow(NotFoundException::new))
                    .or(() -> onlyOne(opened, picture))
                    .orElse(null);
            part = build(
                    opened,
                    picture,
                    place == null
                            ? new BoardOverview(picture.head())
                            : new BoardSite(place, filter, extraTime(opened)));
        }
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

    private void follow(Picture picture) {
        if (board == null || watching == null) {
            return;
        }
        if (Duration.between(asked, picture.at()).compareTo(ASKED_AGAIN) >= 0) {
            asked = picture.at();
            var before = board;
            if (boards.open(before.sitting()).filter(before::showsAsMuchAs).isEmpty()) {
                leave();
                removeAll();
                add(Note.attention(
                        getTranslation("quizzes.board.ended.title"), getTranslation("quizzes.board.ended.text")));
                return;
            }
        }
        show(picture);
    }

    private void show(Picture picture) {
        moment.say(getTranslation("quizzes.board.moment", Formats.clock(picture.at())));
        if (picture.current() != trouble.getChildren().findAny().isEmpty()) {
            trouble.removeAll();
            if (!picture.current()) {
                trouble.add(Note.attention(
                        getTranslation("quizzes.board.late.title"), getTranslation("quizzes.board.late.text")));
            }
        }
        showState(picture);
        if (part != null) {
            part.show(picture);
        }
    }

    private void showState(Picture picture) {
        var site = place == null ? Optional.<SiteLine>empty() : picture.site(place);
        site.ifPresent(line -> {
            var words = BoardWords.shortly(this, line);
            if (!words.equals(stateShown)) {
                stateShown = words;
                state.removeAll();
                state.add(new StateBadge(BoardWords.tone(line.condition()), BoardWords.icon(line), words));
            }
        });
    }

    private <T extends Component & BoardPart> BoardPart build(Board opened, Picture picture, T content) {
        removeAll();
        state.removeAll();
        stateShown = "";
        var head = picture.head();
        var site = place == null ? Optional.<SiteLine>empty() : picture.site(place);
        title = site.map(SiteLine::name).orElse(head.title());
        var words = new Div(new H1(title));
        words.addClassName("grow");
        var about = new Paragraph((site.isPresent() ? head.title() + " · " : "") + BoardWords.about(this, head));
        about.addClassName("soft");
        words.add(about, state);
        var line = new Div(Icons.of("cloud"), moment);
        line.addClassNames("board-moment", "t-ok");
        var bar = new Header(words, line);
        bar.addClassNames("page-head", "board-head");
        site.ifPresent(of -> bar.add(Buttons.plain(
                getTranslation("quizzes.board.extra.site"),
                "extra-site",
                () -> extraTime(opened).ask(new AllowanceTarget.OfSite(of.place()), of.name()))));
        message.removeAll();
        add(crumbs(opened, picture, content instanceof BoardOverview), bar, trouble, message, content);
        return content;
    }

    private Component crumbs(Board opened, Picture picture, boolean overview) {
        var crumbs = new Div(new Anchor(SittingNavigation.of(opened.sitting()), getTranslation("quizzes.sitting.one")));
        crumbs.addClassName("crumbs");
        var here = getTranslation("quizzes.board.open");
        if (!overview && (opened.isWhole() || picture.sites().size() > 1)) {
            var all = new Anchor(BoardNavigation.board(opened.sitting()), here);
            all.setId("all-places");
            here = place == null ? getTranslation("quizzes.board.people") : title;
            crumbs.add(new Span(" / "), all);
        }
        crumbs.add(new Span(" / " + here));
        return crumbs;
    }

    private ExtraTime extraTime(Board opened) {
        return new ExtraTime(this, opened.sitting(), allowances, message);
    }

    /** A clerk of one place has no use for a page of one tile. */
    private static Optional<PlaceId> onlyOne(Board opened, Picture picture) {
        return opened.isWhole() || picture.sites().size() != 1
                ? Optional.empty()
                : Optional.of(picture.sites().getFirst().place());
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
