package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.EnrolmentOutcome;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Who is enrolled, at which place; the officer adds many at once, moves and takes out. */
class PeopleTab extends Div {

    private final transient ClassDetail of;
    private final transient Enrolments enrolments;
    private final transient Units units;
    private final transient Runnable refresh;
    private final boolean plans;
    private final boolean taking;
    private final Div message = new Div();
    private final CardGrid<Enrolment> grid = new CardGrid<>();
    private transient List<Enrolment> people = List.of();

    PeopleTab(ClassDetail of, Enrolments enrolments, Units units, CurrentAccount current, Runnable refresh) {
        this.of = of;
        this.enrolments = enrolments;
        this.units = units;
        this.refresh = refresh;
        this.plans = current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(of.centre())
                && !of.state().isOver();
        this.taking = plans && EnumSet.of(ClassState.OPEN, ClassState.RUNNING).contains(of.state());
        addClassName("stack");
        show();
    }

    private void show() {
        removeAll();
        people = enrolments.of(of.id());
        add(head(), message);
        if (people.isEmpty()) {
            add(new EmptyState(
                    "users",
                    getTranslation("classes.people.empty.title"),
                    getTranslation(taking ? "classes.people.empty.add" : "classes.people.empty.wait")));
            return;
        }
        columns();
        grid.setItems(people);
        add(filter(), grid);
    }

    private Div head() {
        var title = new H2(getTranslation("classes.people.title", people.size(), of.seats()));
        title.addClassName("grow");
        var head = new Div(title);
        head.addClassName("card-head");
        if (taking) {
            head.add(Buttons.plain(getTranslation("classes.people.add"), "add-people", this::choose));
        }
        return head;
    }

    private TextField filter() {
        var filter = new TextField();
        filter.setPlaceholder(getTranslation("classes.people.search"));
        filter.setAriaLabel(getTranslation("classes.people.search"));
        filter.setPrefixComponent(Icons.of("search"));
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setClearButtonVisible(true);
        filter.setId("people-search");
        filter.addValueChangeListener(change -> {
            var key = VietnameseNames.searchKey(change.getValue());
            grid.setItems(people.stream()
                    .filter(person -> VietnameseNames.searchKey(person.fullName() + " " + person.unitName())
                            .contains(key))
                    .toList());
        });
        return filter;
    }

    private void columns() {
        grid.setId("people");
        grid.addClassName("classes-people");
        grid.component(
                        getTranslation("classes.column.person"),
                        person -> new TwoLines(person.fullName(), person.unitName()))
                .setFlexGrow(2);
        if (of.places().size() > 1) {
            grid.component(getTranslation("classes.column.place"), this::place).setFlexGrow(2);
        }
        grid.text(
                getTranslation("classes.column.how"),
                person -> getTranslation(person.bySelf() ? "classes.people.self" : "classes.people.officer"));
        if (taking) {
            grid.component(
                            getTranslation("classes.column.actions"),
                            person -> Buttons.icon(
                                    "x",
                                    getTranslation("classes.people.remove", person.fullName()),
                                    () -> remove(person)))
                    .setFlexGrow(0);
        }
    }

    private Component place(Enrolment person) {
        var now = of.places().stream()
                .filter(place -> place.id().equals(person.place()))
                .findFirst();
        if (!plans) {
            return new Span(now.map(PlaceDetail::name).orElse(""));
        }
        var select = new Select<PlaceDetail>();
        select.setAriaLabel(getTranslation("classes.people.place", person.fullName()));
        select.setItemLabelGenerator(PlaceDetail::name);
        select.setItems(of.places());
        select.setValue(now.orElse(null));
        select.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                enrolments.move(person.id(), chosen.getValue().id());
                Toasts.show(getTranslation(
                        "classes.people.moved",
                        person.fullName(),
                        chosen.getValue().name()));
            }
        });
        return select;
    }

    private void remove(Enrolment person) {
        ReasonDialog.ask(
                getTranslation("classes.people.remove", person.fullName()),
                getTranslation("classes.people.remove.text"),
                getTranslation("classes.people.remove.go"),
                reason -> {
                    enrolments.withdraw(person.id(), reason);
                    refresh.run();
                });
    }

    /** Chooses people by name; those chosen stay chosen while another name is searched. */
    private void choose() {
        var dialog = new Dialog(getTranslation("classes.people.add"));
        dialog.setId("add-people-dialog");
        Map<AccountId, AccountSummary> chosen = new LinkedHashMap<>();
        Map<UnitId, UnitSummary> names = new HashMap<>();
        var list = new Grid<AccountSummary>();
        list.setId("candidates");
        list.setSelectionMode(Grid.SelectionMode.MULTI);
        list.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.addComponentColumn(person -> new TwoLines(
                        new Span(person.fullName()),
                        Optional.ofNullable(names.get(person.unit()))
                                .map(UnitSummary::name)
                                .orElse("")))
                .setHeader(getTranslation("classes.column.person"));
        var go = Buttons.main(getTranslation("classes.people.add.go", 0), "add-people-go", () -> {
            dialog.close();
            enrolled(enrolments.enrol(of.id(), new ArrayList<>(chosen.keySet())), chosen);
        });
        go.setEnabled(false);
        var search = new TextField(getTranslation("classes.people.search"));
        search.setId("candidate-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        Runnable look = () -> {
            var found = enrolments.candidates(of.id(), search.getValue());
            names.putAll(units.byId(
                    found.stream().map(AccountSummary::unit).distinct().toList()));
            var kept = List.copyOf(chosen.values());
            list.setItems(found);
            found.stream().filter(kept::contains).forEach(list::select);
            kept.forEach(person -> chosen.put(person.id(), person));
        };
        list.addSelectionListener(change -> {
            if (change.isFromClient()) {
                var visible = list.getListDataView()
                        .getItems()
                        .map(AccountSummary::id)
                        .toList();
                chosen.keySet().removeAll(visible);
            }
            change.getAllSelectedItems().forEach(person -> chosen.put(person.id(), person));
            go.setText(getTranslation("classes.people.add.go", chosen.size()));
            go.setEnabled(!chosen.isEmpty());
        });
        search.addValueChangeListener(change -> look.run());
        look.run();
        var content = new Div(search, list);
        content.addClassName("classes-dialog");
        dialog.add(content);
        dialog.getFooter().add(Buttons.plain(getTranslation("classes.back"), "add-people-back", dialog::close), go);
        dialog.open();
        search.focus();
    }

    private void enrolled(EnrolmentOutcome outcome, Map<AccountId, AccountSummary> chosen) {
        refresh.run();
        Toasts.show(getTranslation("classes.people.enrolled", outcome.enrolled().size()));
        if (!outcome.withoutSeat().isEmpty()) {
            var names = outcome.withoutSeat().stream()
                    .flatMap(id -> Optional.ofNullable(chosen.get(id)).stream())
                    .map(AccountSummary::fullName)
                    .toList();
            new Dialog(Note.attention(getTranslation("classes.people.full", names.size()), String.join(", ", names)))
                    .open();
        }
    }
}
