package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.attendance.AttendanceSheets;
import vn.taphuan.classes.conference.ConferenceNavigation;
import vn.taphuan.classes.session.ClassLists;
import vn.taphuan.classes.session.ClassSummary;
import vn.taphuan.classes.session.SessionSummary;
import vn.taphuan.classes.spi.ClassWork;
import vn.taphuan.classes.spi.ClassWork.Task;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.TwoLines;

/** Where staff begin: what waits for them, today's sessions, and the classes that run or come. */
@Route(value = "today", layout = MainLayout.class)
@Menu(title = "classes.today.menu", icon = "home", order = 100)
@RolesAllowed({
    Permissions.CLASS_PLAN,
    Permissions.CLASS_APPROVE,
    Permissions.CERTIFICATE_CHECK,
    Permissions.CERTIFICATE_SIGN,
    Permissions.CERTIFICATE_RELEASE
})
class TodayView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private static final int SHOWN = 12;

    private final transient ClassLists lists;
    private final transient AttendanceSheets sheets;
    private final transient List<ClassWork> others;
    private final transient CurrentAccount current;
    private final transient Clock clock;

    TodayView(ClassLists lists, AttendanceSheets sheets, List<ClassWork> others, CurrentAccount current, Clock clock) {
        this.lists = lists;
        this.sheets = sheets;
        this.others = others;
        this.current = current;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("classes.today.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var today = LocalDate.now(clock);
        var classes = lists.current();
        var tasks = tasks(classes, today);
        add(new PageHead(
                tasks.isEmpty()
                        ? getTranslation("classes.today.nothing")
                        : getTranslation("classes.today.tasks", tasks.size()),
                Words.weekday(today)));
        if (classes.isEmpty() && tasks.isEmpty()) {
            add(empty());
            return;
        }
        var left = new Div();
        left.addClassName("stack");
        if (!tasks.isEmpty()) {
            left.add(next(tasks.getFirst()));
            if (tasks.size() > 1) {
                left.add(further(tasks.subList(1, tasks.size())));
            }
        }
        left.add(table(classes));
        var right = new Div(day(today));
        right.addClassName("stack");
        var columns = new Div(left, right);
        columns.addClassName("classes-two");
        add(columns);
    }

    /** What waits for the person: approvals first, then steps of other features, then the next step of each class. */
    private List<Task> tasks(List<ClassSummary> classes, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        if (current.may(Permissions.CLASS_APPROVE)) {
            lists.waitingForApproval().forEach(of -> tasks.add(task(of, "approve")));
        }
        var found = others.stream().map(other -> other.in(classes)).toList();
        found.forEach(other -> tasks.addAll(other.tasks()));
        if (current.may(Permissions.CLASS_PLAN)) {
            var scope = current.scope(Permissions.CLASS_PLAN);
            classes.stream()
                    .filter(of -> scope.includes(of.centre()))
                    .filter(of -> found.stream().noneMatch(other -> other.held().contains(of.id())))
                    .flatMap(of -> step(of, today).map(key -> task(of, key)))
                    .forEach(tasks::add);
        }
        return tasks;
    }

    private static Stream<String> step(ClassSummary of, LocalDate today) {
        boolean begins = of.firstDay() != null && !of.firstDay().isAfter(today);
        boolean over = of.lastDay() != null && of.lastDay().isBefore(today);
        return switch (of.state()) {
            case DRAFT -> Stream.of("submit");
            case APPROVED -> Stream.of("open");
            case OPEN -> begins ? Stream.of("start") : Stream.empty();
            case RUNNING -> over ? Stream.of("assess") : Stream.empty();
            case ASSESSING -> Stream.of("finish");
            case SUBMITTED, FINISHED, CANCELLED -> Stream.empty();
        };
    }

    private Task task(ClassSummary of, String key) {
        return new Task(
                "classes.task." + key,
                Words.full(this, of.label()),
                days(of),
                "classes.task.go." + key,
                ClassView.path(of.id()));
    }

    private Section next(Task task) {
        var what = new Paragraph(getTranslation(task.what()));
        what.addClassNames("s", "t-red");
        var when = new Paragraph(task.when());
        when.addClassNames("s", "soft");
        var go = Links.main(task.path(), getTranslation(task.go()));
        go.setId("next-task");
        var row = new Div(go);
        row.addClassName("row");
        var card = new Section(new Div(what, new H2(task.title()), when), row);
        card.addClassNames("card", "book", "stack", "stack-3");
        return card;
    }

    private Section further(List<Task> tasks) {
        var list = new UnorderedList();
        list.addClassNames("list", "classes-list");
        tasks.stream().limit(SHOWN).forEach(task -> {
            var what = new Div(getTranslation(task.what()));
            what.addClassNames("xs", "t-red");
            var words = new TwoLines(task.title(), task.when());
            words.addComponentAsFirst(what);
            words.addClassName("grow");
            var go = Links.small(task.path(), getTranslation("classes.open-it"));
            go.getElement().setAttribute("aria-label", getTranslation("classes.open-it") + ": " + task.title());
            list.add(new ListItem(words, go));
        });
        return new Card(getTranslation("classes.today.others"), list);
    }

    private Section table(List<ClassSummary> classes) {
        var table = new DataTable(Stream.of("class", "next", "people", "state")
                .map(column -> getTranslation("classes.column." + column)));
        classes.stream()
                .limit(SHOWN)
                .forEach(of -> table.row(
                        new TwoLines(new Anchor(ClassView.path(of.id()), Words.label(this, of.label())), of.name()),
                        new Span(nextHalf(of)),
                        new Fill(of.seatsTaken(), of.seats()),
                        Words.badge(this, of.state())));
        var all = new Anchor("classes", getTranslation("classes.today.all", classes.size()));
        all.addClassName("s");
        return new Card(getTranslation("classes.today.classes"), table, all);
    }

    private Section day(LocalDate today) {
        var sessions = lists.sessions(today, today);
        if (sessions.isEmpty()) {
            return new Card(
                    getTranslation("classes.today.sessions"),
                    new Paragraph(getTranslation("classes.today.no-session")));
        }
        var marked = sheets.marked(sessions.stream().map(SessionSummary::id).toList());
        var list = new OrderedList();
        list.addClassName("classes-day");
        sessions.forEach(session -> {
            var half = new Bold(Words.halfDay(this, session.halfDay()));
            var rooms = new Paragraph(Words.few(this, session.rooms()));
            rooms.addClassNames("s", "soft");
            var words = new Div(
                    new Anchor(
                            ClassView.path(session.trainingClass().id()),
                            getTranslation(
                                    "classes.session-of",
                                    Words.label(this, session.trainingClass()),
                                    session.number())),
                    rooms,
                    new Paragraph(getTranslation("classes.marked", marked.getOrDefault(session.id(), 0))));
            words.addClassNames("stack", "stack-2");
            var ways = new Div();
            ways.addClassNames("row", "wrap");
            if (current.may(Permissions.ATTENDANCE_TAKE) && session.state() != ClassState.FINISHED) {
                ways.add(Links.light(
                        "/attendance/" + session.id().value(),
                        getTranslation("classes.sheet"),
                        "sheet-" + session.id().value()));
            }
            if (session.isConference() && current.may(Permissions.CLASS_PLAN)) {
                var board = Links.small(
                        ConferenceNavigation.board(session.id()), getTranslation("classes.conference.open"));
                board.setId("board-" + session.id().value());
                ways.add(board);
            }
            if (ways.getComponentCount() > 0) {
                words.add(ways);
            }
            list.add(new ListItem(half, words));
        });
        return new Card(getTranslation("classes.today.sessions"), list);
    }

    private EmptyState empty() {
        if (current.may(Permissions.CLASS_PLAN)) {
            var create = Links.main("classes/new", getTranslation("classes.new"));
            return new EmptyState(
                    "users", getTranslation("classes.empty.title"), getTranslation("classes.empty.plan"), create);
        }
        return new EmptyState("users", getTranslation("classes.empty.title"), getTranslation("classes.empty.read"));
    }

    private String nextHalf(ClassSummary of) {
        return of.nextDay() == null || of.nextHalfDay() == null
                ? getTranslation("classes.no-next")
                : Words.when(this, of.nextDay(), of.nextHalfDay());
    }

    private String days(ClassSummary of) {
        return Words.days(Optional.ofNullable(of.firstDay()), Optional.ofNullable(of.lastDay())) + " · "
                + Words.state(this, of.state());
    }
}
