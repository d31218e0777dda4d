package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
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
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.enrolment.JoinResult;
import vn.taphuan.classes.enrolment.MyClass;
import vn.taphuan.classes.enrolment.MyClasses;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;

/** A trainee's classes: when and where the next session is, and which classes are open to join. */
@Route(value = "my-classes", layout = MainLayout.class)
@Menu(title = "classes.mine.menu", icon = "cal", order = 20)
@RolesAllowed(Permissions.LEARN)
class MyClassesView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient MyClasses classes;
    private final transient Clock clock;

    MyClassesView(MyClasses classes, Clock clock) {
        this.classes = classes;
        this.clock = clock;
        addClassName("page");
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
        add(Parts.head(getTranslation("classes.mine.title"), getTranslation("classes.mine.help")));
        if (message != null) {
            add(message);
        }
        var mine = classes.mine();
        var open = classes.toJoin();
        if (mine.isEmpty() && open.isEmpty()) {
            add(new EmptyState(
                    "cal", getTranslation("classes.mine.empty.title"), getTranslation("classes.mine.empty.text")));
        }
        mine.forEach(one -> add(own(one)));
        if (!open.isEmpty()) {
            add(new H2(getTranslation("classes.mine.open")));
            open.forEach(one -> add(joinable(one, one == open.getFirst() && mine.isEmpty())));
        }
    }

    private Section own(MyClass mine) {
        var of = mine.trainingClass();
        var card = card(of);
        card.add(Words.badge(this, of.state()));
        mine.nextSession(LocalDate.now(clock))
                .filter(next -> !of.state().isOver())
                .ifPresent(next -> card.add(new Paragraph(
                        getTranslation("classes.mine.next", Words.when(this, next.date(), next.halfDay())))));
        if (!mine.placeName().isEmpty()) {
            card.add(new Paragraph(getTranslation("classes.mine.place", mine.placeName())));
        }
        card.add(sessions(of));
        if (mine.mayLeave()) {
            var leave = Parts.button(
                    getTranslation("classes.mine.leave"), "leave-" + of.id().value(), () -> leave(of));
            card.add(new Div(leave));
        }
        return card;
    }

    private Section joinable(ClassDetail of, boolean main) {
        var card = card(of);
        int free = of.seats() - of.seatsTaken();
        card.add(new Paragraph(
                free > 0 ? getTranslation("classes.mine.free", free) : getTranslation("classes.mine.full")));
        card.add(sessions(of));
        if (free > 0) {
            var id = "join-" + of.id().value();
            var text = getTranslation("classes.mine.join");
            card.add(new Div(main ? Parts.main(text, id, () -> join(of)) : Parts.button(text, id, () -> join(of))));
        }
        return card;
    }

    private Section card(ClassDetail of) {
        var outline = new Paragraph(Words.outline(this, of));
        outline.addClassNames("s", "soft");
        var card = new Section(new Div(new H2(Words.full(this, of.label())), outline));
        card.addClassNames("card", "stack", "stack-3");
        return card;
    }

    private UnorderedList sessions(ClassDetail of) {
        var list = new UnorderedList();
        list.addClassNames("list", "s");
        of.sessions().forEach(session -> list.add(session(session)));
        return list;
    }

    private ListItem session(SessionDetail session) {
        var rooms = String.join(
                ", ",
                session.rooms().stream()
                        .map(SessionDetail.RoomUse::name)
                        .distinct()
                        .toList());
        var words = Parts.twoLines(new Span(Words.when(this, session.date(), session.halfDay())), rooms);
        return new ListItem(Icons.of("cal"), words);
    }

    private void join(ClassDetail of) {
        var label = Words.full(this, of.label());
        show(
                switch (classes.join(of.id())) {
                    case JoinResult.Joined() -> Parts.note("ok", "check", getTranslation("classes.mine.joined"), label);
                    case JoinResult.AlreadyIn() ->
                        Parts.note("info", "info", getTranslation("classes.mine.already"), label);
                    case JoinResult.Full() ->
                        Parts.note(
                                "warn",
                                "alert",
                                getTranslation("classes.mine.too-late"),
                                getTranslation("classes.mine.too-late.text"));
                    case JoinResult.NotOffered() ->
                        Parts.note(
                                "warn",
                                "alert",
                                getTranslation("classes.mine.closed"),
                                getTranslation("classes.mine.closed.text"));
                });
    }

    private void leave(ClassDetail of) {
        var ask = new ConfirmDialog(
                getTranslation("classes.mine.leave.title"),
                getTranslation("classes.mine.leave.text", Words.full(this, of.label())),
                getTranslation("classes.mine.leave"),
                confirmed -> show(
                        classes.leave(of.id())
                                ? Parts.note(
                                        "info",
                                        "info",
                                        getTranslation("classes.mine.left"),
                                        Words.full(this, of.label()))
                                : Parts.note(
                                        "warn",
                                        "alert",
                                        getTranslation("classes.mine.closed"),
                                        getTranslation("classes.mine.closed.text"))),
                getTranslation("classes.back"),
                cancelled -> {});
        ask.open();
    }
}
