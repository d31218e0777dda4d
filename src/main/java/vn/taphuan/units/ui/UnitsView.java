package vn.taphuan.units.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.UnitWords;
import vn.taphuan.units.Units;
import vn.taphuan.units.UnitsNavigation;

/** All units of the province, as they are on a day or through all time. */
@Route(value = UnitsNavigation.UNITS, layout = MainLayout.class)
@Menu(title = "units.title", icon = "pin", order = 160)
@RolesAllowed(Permissions.UNIT_READ)
class UnitsView extends Main implements HasDynamicTitle, AfterNavigationObserver {

    private final Units units;
    private final TextField search = new TextField();
    private final Select<UnitKind> kind = new Select<>();
    private final DatePicker on = DatePickers.of(getTranslation("units.filter.on"), "on");
    private final Span count = new Span();
    private final CardGrid<UnitSummary> grid = new CardGrid<>();
    private final EmptyState none;

    UnitsView(Units units, CurrentAccount current, Clock clock) {
        this.units = units;
        this.none = new EmptyState("pin", getTranslation("units.none.title"), getTranslation("units.none.text"));
        addClassName("page");
        add(current.may(Permissions.UNIT_EDIT) ? new PageHead(getPageTitle(), lead(), adding()) : head());
        add(filters(LocalDate.now(clock)), count, none, table());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("units.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private PageHead head() {
        return new PageHead(getPageTitle(), lead());
    }

    private String lead() {
        return getTranslation("units.lead");
    }

    private Component adding() {
        var add = new Button(
                getTranslation("units.add"), Icons.of("plus"), click -> new AddUnitDialog(units, this::show).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setId("add-unit");
        return add;
    }

    private Component filters(LocalDate today) {
        search.setLabel(getTranslation("units.filter.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setId("search");
        search.addClassName("grow");
        kind.setLabel(getTranslation("units.filter.kind"));
        kind.setItems(UnitKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("units.filter.all"));
        kind.setItemLabelGenerator(
                value -> value == null ? getTranslation("units.filter.all") : UnitTexts.kind(value, this));
        kind.setId("kind");
        on.setHelperText(getTranslation("units.filter.on.help"));
        on.setClearButtonVisible(true);
        on.setValue(today);
        search.addValueChangeListener(change -> show());
        kind.addValueChangeListener(change -> show());
        on.addValueChangeListener(change -> show());
        var row = new Div(search, kind, on);
        row.addClassNames("row", "wrap", "top", "fields");
        return row;
    }

    private Component table() {
        count.addClassNames("s", "soft");
        count.getElement().setAttribute("role", "status");
        grid.setId("units-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.component(
                        getTranslation("units.column.name"),
                        unit -> new Anchor(UnitsNavigation.unit(unit.id()), unit.name()))
                .setKey("name")
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.text(getTranslation("units.column.kind"), unit -> UnitTexts.kind(unit.kind(), this))
                .setKey("kind")
                .setWidth("10rem");
        grid.text(
                        getTranslation("units.column.parent"),
                        unit -> Optional.ofNullable(unit.parentName()).orElse(""))
                .setKey("parent")
                .setWidth("12rem");
        grid.text(getTranslation("units.column.period"), unit -> UnitWords.period(unit, this))
                .setKey("period")
                .setWidth("12rem");
        grid.setHeight("calc(100dvh - 21rem)");
        grid.setMinHeight("20rem");
        return grid;
    }

    private void show() {
        var found = units.search(search.getValue(), kind.getValue(), on.getValue());
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        none.setVisible(found.isEmpty());
        count.setText(getTranslation("units.count", found.size()));
    }
}
