package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.ClassesNavigation;
import vn.taphuan.classes.enrolment.ClassDoor;
import vn.taphuan.classes.enrolment.JoinResult;
import vn.taphuan.classes.enrolment.MyClass;
import vn.taphuan.classes.enrolment.MyClasses;
import vn.taphuan.classes.enrolment.MyWaiting;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.classes.spi.MyClassExtra;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** A trainee's classes: when and where the next session is, and which classes are open to join. */
@Route(value = ClassesNavigation.MINE, layout = MainLayout.class)
@Menu(title = "classes.mine.menu", icon = "cal", order = 20)
@RolesAllowed(Permissions.LEARN)
class MyClassesView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient MyClasses classes;
    private final transient Programmes programmes;
    private final transient List<MyClassExtra> extras;
    private final transient Clock clock;

    MyClassesView(MyClasses classes, Programmes programmes, List<MyClassExtra> extras, Clock clock) {
        this.classes = classes;
        this.programmes = programmes;
        this.extras = extras;
        this.clock = clock;
        addClassNames("page", "classes-mine");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("classes.mine.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(null);
    }

    private void show(@Nullable Component message) {
        removeAll();
        var calendar = new Anchor(ClassesNavigation.MY_CALENDAR, getTranslation("feeds.mine.link"));
        calendar.setId("to-my-calendar");
        add(new PageHead(getTranslation("classes.mine.title"), getTranslation("classes.mine.help"), calendar));
        if (message != null) {
            add(message);
        }
        var mine = classes.mine();
        var waiting = classes.waiting();
        var open = classes.toJoin();
        if (mine.isEmpty() && open.isEmpty() && waiting.isEmpty()) {
            add(new EmptyState(
                    "cal", getTranslation("classes.mine.empty.title"), getTranslation("classes.mine.empty.text")));
        }
        waiting.forEach(one -> add(waited(one)));
        mine.forEach(one -> add(own(one)));
        if (!open.isEmpty()) {
            add(new H2(getTranslation("classes.mine.open")));
            open.forEach(one -> add(joinable(one, one == open.getFirst() && mine.isEmpty())));
        }
    }

    private Section own(MyClass mine) {
        var of = mine.trainingClass();
        var next = mine.nextSession(LocalDateTime.now(clock))
                .filter(session -> !of.state().isOver())
                .orElse(null);
        var card = card(of, Words.badge(this, of.state()));
        card.add(sessions(of, mine.placeName(), next));
        if (next != null && next.date().equals(LocalDate.now(clock))) {
            card.add(new Div(Links.light(
                    "/checkin",
                    getTranslation("checkin.mine"),
                    "check-in-" + of.id().value())));
        }
        extras.forEach(extra -> extra.of(of, this).ifPresent(card::add));
        if (mine.mayLeave()) {
            var leave = Buttons.plain(
                    getTranslation("classes.mine.leave"), "leave-" + of.id().value(), () -> leave(of));
            card.add(new Div(leave));
        }
        return card;
    }

    /** A seat that is offered comes first: it waits for a yes. */
    private Section waited(MyWaiting one) {
        var of = one.trainingClass();
        var confirmBy = one.confirmBy();
        var id = of.id().value();
        var card = card(
                of,
                confirmBy == null
                        ? new StateBadge(
                                Tone.NEUTRAL, "clock", getTranslation("classes.mine.waiting.place", one.place()))
                        : new StateBadge(Tone.ATTENTION, "alert", getTranslation("classes.mine.offered.badge")));
        if (confirmBy == null) {
            card.add(new Paragraph(getTranslation("classes.mine.waiting.text")));
        } else {
            card.add(Note.attention(
                    getTranslation("classes.mine.offered"),
                    getTranslation("classes.mine.offered.text", Formats.dateTime(confirmBy))));
        }
        card.add(sessions(of, "", null));
        var actions = new Div();
        actions.addClassNames("row", "wrap");
        if (confirmBy != null) {
            actions.add(Buttons.main(getTranslation("classes.mine.confirm"), "confirm-" + id, () -> join(of)));
        }
        actions.add(Buttons.plain(
                getTranslation(confirmBy == null ? "classes.mine.wait.end" : "classes.mine.decline"),
                "leave-" + id,
                () -> leave(of)));
        card.add(actions);
        return card;
    }

    private Section joinable(ClassDetail of, boolean main) {
        int free = of.seats() - of.seatsTaken();
        var card = card(
                of,
                free > 0
                        ? new StateBadge(Tone.DONE, "check", getTranslation("classes.mine.free", free))
                        : new StateBadge(Tone.NEUTRAL, "stop", getTranslation("classes.mine.full")));
        card.add(sessions(of, "", null));
        boolean waits =
                classes.door(of.id().value().toString()).map(ClassDoor::waiting).orElse(false);
        if (free > 0 || waits) {
            var id = "join-" + of.id().value();
            var text = getTranslation(free > 0 ? "classes.mine.join" : "classes.mine.wait");
            card.add(new Div(main ? Buttons.main(text, id, () -> join(of)) : Buttons.plain(text, id, () -> join(of))));
        }
        return card;
    }

    private Section card(ClassDetail of, Span badge) {
        var name = new H2(of.name().isBlank() ? Words.label(this, of.label()) : of.name());
        var outline = new Paragraph((of.name().isBlank() ? "" : Words.label(this, of.label()) + " · ")
                + Words.days(of.firstDay(), of.lastDay())
                + " · "
                + getTranslation("classes.outline", of.sessions().size(), of.periods()));
        outline.addClassNames("s", "soft");
        var words = new Div(name, outline);
        words.addClassName("grow");
        var head = new Div(words, badge);
        head.addClassNames("row", "wrap", "top");
        var card = new Section(head);
        card.addClassNames("card", "stack", "stack-3");
        card.setId("class-" + of.id().value());
        return card;
    }

    private OrderedList sessions(ClassDetail of, String place, @Nullable SessionDetail next) {
        var modules = programmes.modules(of.modules());
        var list = new OrderedList();
        list.addClassNames("classes-mine-sessions", "s");
        of.sessions().forEach(session -> list.add(session(session, modules, place, session.equals(next))));
        return list;
    }

    private ListItem session(
            SessionDetail session, Map<ModuleCode, ModuleSummary> modules, String place, boolean next) {
        var when = new Div(
                new Bold(getTranslation("classes.mine.when." + session.halfDay(), Words.weekday(session.date()))));
        if (next) {
            when.add(new StateBadge(Tone.ATTENTION, "clock", getTranslation("classes.mine.next")));
        }
        when.addClassNames("row", "wrap");
        var what = new Div(session.modules().stream()
                .flatMap(code -> Optional.ofNullable(modules.get(code)).stream())
                .map(module -> getTranslation("classes.module", module.number(), module.shortTitle()))
                .collect(Collectors.joining("; ")));
        var where = new Div(Stream.of(rooms(session, place), lecturers(session))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        where.addClassName("soft");
        var words = new Div(when, what, where);
        words.addClassNames("grow", "stack");
        var item = new ListItem(date(session.date()), words);
        item.setClassName("past", session.date().isBefore(LocalDate.now(clock)));
        return item;
    }

    private Div date(LocalDate day) {
        var month = new HtmlContainer("i");
        month.setText(getTranslation("classes.mine.month", day.getMonthValue()));
        var date = new Div(new Bold(String.valueOf(day.getDayOfMonth())), month);
        date.addClassName("date");
        date.getElement().setAttribute("aria-hidden", "true");
        return date;
    }

    /** The rooms at the own place with its name; all rooms where no place is settled. */
    private static String rooms(SessionDetail session, String place) {
        var rooms = session.rooms().stream()
                .filter(room -> place.isEmpty() || room.placeName().equals(place))
                .map(SessionDetail.RoomUse::name)
                .distinct();
        return Stream.concat(rooms, Stream.of(place))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String lecturers(SessionDetail session) {
        return session.lecturers().stream().map(SessionDetail.Teacher::name).collect(Collectors.joining(", "));
    }

    private void join(ClassDetail of) {
        var label = Words.full(this, of.label());
        show(
                switch (classes.join(of.id())) {
                    case JoinResult.Joined() -> Note.done(getTranslation("classes.mine.joined"), label);
                    case JoinResult.AlreadyIn() -> Note.info(getTranslation("classes.mine.already"), label);
                    case JoinResult.Waits(int place) ->
                        Note.info(
                                getTranslation("classes.mine.waits"), getTranslation("classes.mine.waits.text", place));
                    case JoinResult.Full() ->
                        Note.attention(
                                getTranslation("classes.mine.too-late"), getTranslation("classes.mine.too-late.text"));
                    case JoinResult.UnitFull() ->
                        Note.attention(
                                getTranslation("classes.mine.unit-full"),
                                getTranslation("classes.mine.unit-full.text"));
                    case JoinResult.Closed(var since) ->
                        Note.attention(
                                getTranslation("classes.mine.closed"),
                                getTranslation("classes.mine.closed.since", Formats.dateTime(since)));
                    case JoinResult.NotOffered() ->
                        Note.attention(
                                getTranslation("classes.mine.closed"), getTranslation("classes.mine.closed.text"));
                });
    }

    private void leave(ClassDetail of) {
        var ask = new ConfirmDialog(
                getTranslation("classes.mine.leave.title"),
                getTranslation("classes.mine.leave.text", Words.full(this, of.label())),
                getTranslation("classes.mine.leave"),
                confirmed -> show(
                        classes.leave(of.id())
                                ? Note.info(getTranslation("classes.mine.left"), Words.full(this, of.label()))
                                : Note.attention(
                                        getTranslation("classes.mine.closed"),
                                        getTranslation("classes.mine.closed.text"))),
                getTranslation("classes.back"),
                cancelled -> {});
        ask.open();
    }
}
