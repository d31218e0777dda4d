package vn.taphuan.classes.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
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
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.Units;

/** Lecturers of the own units, and those shared by others. */
@Route(value = "lecturers", layout = MainLayout.class)
@Menu(title = "lecturers.menu", icon = "user", order = 140)
@RolesAllowed(Permissions.CLASS_READ)
class LecturersView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Lecturers lecturers;
    private final transient Programmes programmes;
    private final transient Accounts accounts;
    private final transient Units units;
    private final transient CurrentAccount current;
    private final TextField search = new TextField();
    private final Div results = new Div();

    LecturersView(Lecturers lecturers, Programmes programmes, Accounts accounts, Units units, CurrentAccount current) {
        this.lecturers = lecturers;
        this.programmes = programmes;
        this.accounts = accounts;
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
            head.offer(Buttons.main(
                    getTranslation("lecturers.add"),
                    "add-lecturer",
                    () -> new LecturerDialog(lecturers, programmes, accounts, units, null, this::show).open()));
        }
        search.setPlaceholder(getTranslation("lecturers.search"));
        search.setAriaLabel(getTranslation("lecturers.search"));
        search.setPrefixComponent(Icons.of("search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.setId("search");
        search.addValueChangeListener(change -> show());
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
        var table = new DataTable(Stream.of("name", "body", "modules", "actions")
                .map(column -> getTranslation("lecturers.column." + column)));
        found.forEach(one -> row(table, one, modules));
        var card = new Div(table);
        card.addClassNames("card", "card-flush");
        results.add(card);
    }

    private void row(DataTable table, LecturerSummary one, Map<ModuleCode, ModuleSummary> modules) {
        var name = new TwoLines(
                new Bold(one.name()), Optional.ofNullable(one.title()).orElse(""));
        var body = new Div(new Span(Optional.ofNullable(one.body()).orElse("")));
        if (one.account() == null) {
            body.add(new Div(new StateBadge(Tone.NEUTRAL, "user", getTranslation("lecturers.guest"))));
        }
        if (one.shared()) {
            body.add(new Div(new StateBadge(Tone.IN_PROGRESS, "users", getTranslation("lecturers.shared"))));
        }
        var teaches = new Span(String.join(
                ", ",
                one.modules().stream()
                        .map(modules::get)
                        .filter(Objects::nonNull)
                        .map(module -> String.valueOf(module.number()))
                        .toList()));
        table.row(name, body, teaches, actions(one));
    }

    private Div actions(LecturerSummary one) {
        var actions = new Div();
        actions.addClassName("row");
        if (lecturers.mayEdit(one)) {
            var edit = Buttons.small(
                    getTranslation("lecturers.edit"),
                    "edit-" + one.id().value(),
                    () -> new LecturerDialog(lecturers, programmes, accounts, units, one, this::show).open());
            edit.setAriaLabel(getTranslation("lecturers.edit") + ": " + one.name());
            actions.add(edit, Buttons.icon("x", getTranslation("lecturers.retire", one.name()), () -> retire(one)));
        }
        return actions;
    }

    private void retire(LecturerSummary one) {
        new ConfirmDialog(
                        getTranslation("lecturers.retire", one.name()),
                        getTranslation("lecturers.retire.text"),
                        getTranslation("lecturers.retire.go"),
                        confirmed -> {
                            lecturers.retire(one.id());
                            show();
                        },
                        getTranslation("classes.back"),
                        cancelled -> {})
                .open();
    }
}
