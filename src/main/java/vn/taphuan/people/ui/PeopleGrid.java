package vn.taphuan.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.Optional;
import vn.taphuan.people.AccountFilter;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.PeopleNavigation;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.units.UnitWords;
import vn.taphuan.units.Units;

/** People of the own units by given name, loaded page by page. */
final class PeopleGrid extends CardGrid<PersonRow> {

    private AccountFilter filter = AccountFilter.ALL;

    /** @param choosing whether several can be chosen, to do something with them */
    PeopleGrid(Accounts accounts, Units units, boolean choosing) {
        setId("people-grid");
        component(getTranslation("people.column.name"), this::name)
                .setKey("name")
                .setFlexGrow(4)
                .setWidth("14rem");
        text(getTranslation("people.column.user-name"), row -> row.person().userName())
                .setKey("user-name")
                .setFlexGrow(2)
                .setWidth("10rem");
        text(
                        getTranslation("people.column.birth-year"),
                        row -> Optional.ofNullable(row.person().birthYear())
                                .map(String::valueOf)
                                .orElse(""))
                .setKey("birth-year")
                .setWidth("6rem")
                .setFlexGrow(0);
        text(
                        getTranslation("people.column.position"),
                        row -> Optional.ofNullable(row.person().position()).orElse(""))
                .setKey("position")
                .setFlexGrow(3)
                .setWidth("10rem");
        component(
                        getTranslation("people.column.state"),
                        row -> PeopleWords.badge(row.person().state(), this))
                .setKey("state")
                .setWidth("10rem")
                .setFlexGrow(0);
        setItems(new CallbackDataProvider<>(
                query -> PersonRow.of(accounts.search(filter, query.getPage(), query.getPageSize()), units).stream(),
                query -> Math.toIntExact(accounts.count(filter)),
                row -> row.person().id()));
        if (choosing && setSelectionMode(SelectionMode.MULTI) instanceof GridMultiSelectionModel<PersonRow> several) {
            several.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.VISIBLE);
        } else {
            setSelectionMode(SelectionMode.NONE);
        }
        setHeight("calc(100dvh - 21rem)");
        setMinHeight("20rem");
    }

    void show(AccountFilter wished) {
        filter = wished;
        deselectAll();
        getDataProvider().refreshAll();
    }

    private Component name(PersonRow row) {
        var link = new Anchor(
                PeopleNavigation.person(row.person().id()), row.person().fullName());
        var cell = new Div(link);
        if (row.unit() != null) {
            var unit = new Span(UnitWords.full(row.unit(), this));
            unit.addClassNames("s", "soft");
            cell.add(new Div(unit));
        }
        return cell;
    }
}
