package vn.taphuan.classes.ui;

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
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassLists;
import vn.taphuan.classes.session.ClassSummary;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.FilterTabs;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.SearchField;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** All classes of the own units, by state and name. */
@Route(value = "classes", layout = MainLayout.class)
@Menu(title = "classes.list.menu", icon = "users", order = 110)
@RolesAllowed(Permissions.CLASS_READ)
class ClassesView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    /** What the tabs above the list choose. */
    private enum Filter {
        ALL(EnumSet.allOf(ClassState.class)),
        PLANNING(EnumSet.of(ClassState.DRAFT, ClassState.SUBMITTED, ClassState.APPROVED)),
        OPEN(EnumSet.of(ClassState.OPEN)),
        RUNNING(EnumSet.of(ClassState.RUNNING, ClassState.ASSESSING)),
        OVER(EnumSet.of(ClassState.FINISHED, ClassState.CANCELLED));

        private final Set<ClassState> states;

        Filter(Set<ClassState> states) {
            this.states = states;
        }

        int count(Map<ClassState, Integer> counts) {
            return states.stream()
                    .mapToInt(state -> counts.getOrDefault(state, 0))
                    .sum();
        }
    }

    private final transient ClassLists lists;
    private final transient Units units;
    private final transient CurrentAccount current;
    private final SearchField search = new SearchField("search", getTranslation("classes.search"), this::show);
    private final Div results = new Div();
    private Filter filter = Filter.ALL;
    private int shown = PAGE;

    ClassesView(ClassLists lists, Units units, CurrentAccount current) {
        this.lists = lists;
        this.units = units;
        this.current = current;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("classes.list.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var head = new PageHead(getTranslation("classes.list.title"), getTranslation("classes.list.help"));
        if (current.may(Permissions.CLASS_PLAN)) {
            var create = Links.main("classes/new", getTranslation("classes.new"));
            create.setId("new-class");
            head.offer(create);
        }
        results.addClassName("stack");
        add(head, tabs(lists.counts()), search, results);
        show();
    }

    private FilterTabs tabs(Map<ClassState, Integer> counts) {
        var tabs = new FilterTabs(getTranslation("classes.list.title"), chosen -> {
            filter = Filter.values()[chosen];
            shown = PAGE;
            show();
        });
        tabs.setId("filters");
        for (var choice : Filter.values()) {
            tabs.add(getTranslation("classes.filter." + choice.name()), choice.count(counts));
        }
        tabs.select(filter.ordinal());
        return tabs;
    }

    private void show() {
        results.removeAll();
        var found = lists.search(filter.states, search.getValue(), 0, shown + 1);
        if (found.isEmpty()) {
            results.add(
                    new EmptyState("users", getTranslation("classes.none.title"), getTranslation("classes.none.text")));
            return;
        }
        var centres =
                units.byId(found.stream().map(ClassSummary::centre).distinct().toList());
        var table = new DataTable(Stream.of("class", "centre", "days", "people", "state")
                .map(column -> getTranslation("classes.column." + column)));
        found.stream().limit(shown).forEach(of -> {
            var link = new Anchor(ClassView.path(of.id()), Words.label(this, of.label()));
            link.setId("class-" + of.id().value());
            table.row(
                    new TwoLines(link, of.name()),
                    new Span(Optional.ofNullable(centres.get(of.centre()))
                            .map(UnitSummary::name)
                            .orElse("")),
                    new TwoLines(
                            Words.days(Optional.ofNullable(of.firstDay()), Optional.ofNullable(of.lastDay())),
                            getTranslation("classes.sessions", of.sessions())),
                    new Fill(of.seatsTaken(), of.seats()),
                    Words.badge(this, of.state()));
        });
        var card = new Div(table);
        card.addClassNames("card", "card-flush");
        results.add(card);
        if (found.size() > shown) {
            results.add(Buttons.plain(getTranslation("classes.more"), "more", () -> {
                shown += PAGE;
                show();
            }));
        }
    }
}
