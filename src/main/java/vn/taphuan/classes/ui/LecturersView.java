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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.lecturer.LecturerSummary;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.SearchField;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Lecturers of the own units, and those shared by others. */
@Route(value = "lecturers", layout = MainLayout.class)
@Menu(title = "lecturers.menu", icon = "user", order = 140)
@RolesAllowed(Permissions.CLASS_READ)
class LecturersView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Lecturers lecturers;
    private final transient Programmes programmes;
    private final transient Units units;
    private final transient CurrentAccount current;
    private final SearchField search = new SearchField("search", getTranslation("lecturers.search"), this::show);
    private final Div results = new Div();

    LecturersView(Lecturers lecturers, Programmes programmes, Units units, CurrentAccount current) {
        this.lecturers = lecturers;
        this.programmes = programmes;
        this.units = units;
        this.current = current;
        addClassName("page");
        results.addClassName("stack");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lecturers.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var head = new PageHead(getTranslation("lecturers.title"), getTranslation("lecturers.help"));
        if (current.may(Permissions.CLASS_PLAN)) {
            var more = Links.main(LecturerView.NEW, getTranslation("lecturers.add"));
            more.setId("add-lecturer");
            head.offer(more);
        }
        add(head, search, results);
        show();
    }

    private void show() {
        results.removeAll();
        var found = lecturers.search(search.getValue());
        if (found.isEmpty()) {
            results.add(new EmptyState(
                    "user", getTranslation("lecturers.empty.title"), getTranslation("lecturers.empty.text")));
            return;
        }
        var modules = programmes.modules(
                found.stream().flatMap(one -> one.modules().stream()).collect(Collectors.toSet()));
        var table = new DataTable(Stream.of("name", "kind", "modules", "home")
                .map(column -> getTranslation("lecturers.column." + column)));
        var homes = units.byId(
                found.stream().flatMap(one -> Stream.ofNullable(one.home())).toList());
        found.forEach(one -> row(table, one, modules, homes));
        var card = new Div(table);
        card.addClassNames("card", "card-flush");
        results.add(card);
    }

    private void row(
            DataTable table,
            LecturerSummary one,
            Map<ModuleCode, ModuleSummary> modules,
            Map<UnitId, UnitSummary> homes) {
        var link = new Anchor(LecturerView.path(one.id()), one.name());
        link.setId("lecturer-" + one.id().value());
        var name = new TwoLines(
                link,
                Stream.of(one.title(), one.body()).flatMap(Stream::ofNullable).collect(Collectors.joining(" · ")));
        var kind = new Div(kind(this, one));
        if (one.shared()) {
            kind.add(new StateBadge(Tone.IN_PROGRESS, "users", getTranslation("lecturers.shared")));
        }
        kind.addClassNames("row", "wrap", "places-badges");
        var teaches = new Span(one.modules().stream()
                .map(modules::get)
                .filter(Objects::nonNull)
                .map(module -> String.valueOf(module.number()))
                .collect(Collectors.joining(", ")));
        var home = new Span(Optional.ofNullable(one.home())
                .map(homes::get)
                .map(UnitSummary::name)
                .orElse(""));
        table.row(name, kind, teaches, home);
    }

    static StateBadge kind(Component owner, LecturerSummary one) {
        var word = owner.getTranslation("lecturers.kind." + one.kind().name());
        return one.kind().isGuest()
                ? new StateBadge(Tone.EARNED, "user", word)
                : new StateBadge(Tone.NEUTRAL, "user", word);
    }
}
