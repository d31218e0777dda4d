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
import java.util.Optional;
import java.util.stream.Stream;
import vn.taphuan.classes.ClassesNavigation;
import vn.taphuan.classes.lecturer.OwnAbsences;
import vn.taphuan.classes.session.ClassLists;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.TwoLines;

/** A lecturer's own classes. */
@Route(value = TeachingView.PATH, layout = MainLayout.class)
@Menu(title = "classes.teaching.menu", icon = "book", order = 108)
@RolesAllowed(Permissions.CLASS_TEACH)
class TeachingView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = ClassesNavigation.TEACHING;

    private final transient ClassLists lists;
    private final transient OwnAbsences absences;
    private final transient PlaceCalendars calendars;

    TeachingView(ClassLists lists, OwnAbsences absences, PlaceCalendars calendars) {
        this.lists = lists;
        this.absences = absences;
        this.calendars = calendars;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("classes.teaching.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new PageHead(getTranslation("classes.teaching.title"), getTranslation("classes.teaching.help")), classes());
        var week = absences.week();
        if (week != null) {
            add(calendars.mine(week));
        }
    }

    private Component classes() {
        var classes = lists.taughtByMe();
        if (classes.isEmpty()) {
            return new EmptyState(
                    "book",
                    getTranslation("classes.teaching.empty.title"),
                    getTranslation("classes.teaching.empty.text"));
        }
        var table = new DataTable(
                Stream.of("class", "days", "state").map(column -> getTranslation("classes.column." + column)));
        classes.forEach(of -> table.row(
                new TwoLines(new Anchor(ClassView.path(of.id()), Words.label(this, of.label())), of.name()),
                new Span(Words.days(Optional.ofNullable(of.firstDay()), Optional.ofNullable(of.lastDay()))),
                Words.badge(this, of.state())));
        var card = new Div(table);
        card.addClassNames("card", "card-flush");
        return card;
    }
}
