package vn.taphuan.classes.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Chooses people by name; those chosen stay chosen while another name is searched. */
class PeoplePicker extends Div {

    private final transient Function<String, List<AccountSummary>> source;
    private final transient Units units;
    private final transient IntConsumer changed;
    private final boolean many;
    private final TextField search = new TextField();
    private final Grid<AccountSummary> list = new Grid<>();
    private final transient Map<AccountId, AccountSummary> chosen = new LinkedHashMap<>();
    private final transient Map<UnitId, UnitSummary> names = new HashMap<>();

    /**
     * @param source the people whose name holds a text
     * @param many whether more than one may be chosen
     * @param changed told how many are chosen
     */
    PeoplePicker(Function<String, List<AccountSummary>> source, Units units, boolean many, IntConsumer changed) {
        this.source = source;
        this.units = units;
        this.many = many;
        this.changed = changed;
        addClassNames("stack", "stack-2");
        search.setLabel(getTranslation("classes.people.search"));
        search.setId("candidate-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        search.addValueChangeListener(change -> look());
        list.setId("candidates");
        list.addClassName("classes-picker");
        list.setSelectionMode(many ? Grid.SelectionMode.MULTI : Grid.SelectionMode.SINGLE);
        list.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.addComponentColumn(person -> new TwoLines(new Span(person.fullName()), beside(person)))
                .setHeader(getTranslation("classes.column.person"));
        list.addSelectionListener(change -> {
            if (change.isFromClient() || !many) {
                chosen.keySet().removeAll(visible().map(AccountSummary::id).toList());
            }
            change.getAllSelectedItems().forEach(person -> chosen.put(person.id(), person));
            changed.accept(chosen.size());
        });
        add(search, list);
        look();
    }

    private String beside(AccountSummary person) {
        return Stream.concat(
                        Optional.ofNullable(person.position()).stream(),
                        Optional.ofNullable(names.get(person.unit())).map(UnitSummary::name).stream())
                .reduce((position, unit) -> position + " · " + unit)
                .orElse("");
    }

    private Stream<AccountSummary> visible() {
        return list.getListDataView().getItems();
    }

    /** Looks anew, for instance when the source looks elsewhere now. */
    final void look() {
        var found = source.apply(search.getValue());
        names.putAll(
                units.byId(found.stream().map(AccountSummary::unit).distinct().toList()));
        var kept = List.copyOf(chosen.values());
        list.setItems(found);
        found.stream().filter(kept::contains).forEach(list::select);
        if (many) {
            kept.forEach(person -> chosen.put(person.id(), person));
        }
    }

    /** Nobody is chosen any more. */
    void clear() {
        chosen.clear();
        list.deselectAll();
        changed.accept(0);
        look();
    }

    Map<AccountId, AccountSummary> chosen() {
        return new LinkedHashMap<>(chosen);
    }

    void focusSearch() {
        search.focus();
    }
}
