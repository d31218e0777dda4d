package vn.taphuan.units.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.units.Succession;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitService;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.UnitWords;
import vn.taphuan.units.Units;
import vn.taphuan.units.UnitsNavigation;

/** One unit: its time, what came before and after it by which paper, and which centre serves it, or whom it serves. */
@Route(value = "units/:id", layout = MainLayout.class)
@RolesAllowed(Permissions.UNIT_READ)
class UnitView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final Units units;
    private final CurrentAccount current;
    private final Clock clock;
    private String name = "";

    UnitView(Units units, CurrentAccount current, Clock clock) {
        this.units = units;
        this.current = current;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load(event.getRouteParameters().get("id").flatMap(UnitId::parse).orElseThrow(NotFoundException::new));
    }

    private void load(UnitId id) {
        var unit = units.find(id).orElseThrow(NotFoundException::new);
        name = unit.name();
        removeAll();
        add(new PageHead(name, UnitWords.beside(unit, this), actions(unit)), facts(unit));
        successions("units.predecessors", "predecessors", units.precededBy(id));
        successions("units.successors", "successors", units.followedBy(id));
        if (unit.kind() == UnitKind.POLITICAL_CENTRE) {
            add(services("units.serves", "serves", units.servicesOf(id), UnitService::served));
        } else if (unit.kind() == UnitKind.COMMUNE || unit.kind() == UnitKind.SECTOR) {
            add(services("units.centres", "centres", units.centresOf(id), UnitService::centre));
        }
    }

    private Component[] actions(UnitSummary unit) {
        List<Component> actions = new ArrayList<>();
        var all = new Anchor(UnitsNavigation.UNITS, getTranslation("units.all"));
        all.addClassNames("btn", "btn-plain");
        actions.add(all);
        boolean centre = unit.kind() == UnitKind.POLITICAL_CENTRE;
        boolean byHand = centre || unit.kind() == UnitKind.SECTOR;
        var today = LocalDate.now(clock);
        if (current.scope(Permissions.UNIT_EDIT).includes(unit.id()) && byHand && unit.validTo() == null) {
            var end = new Button(
                    getTranslation("units.end"),
                    Icons.of("ban"),
                    click -> new EndUnitDialog(units, unit, today, () -> load(unit.id())).open());
            end.setId("end-unit");
            actions.add(end);
            if (centre) {
                var serve = new Button(
                        getTranslation("units.serve"),
                        Icons.of("plus"),
                        click -> new ServeDialog(units, unit, today, () -> load(unit.id())).open());
                serve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                serve.setId("serve");
                actions.add(serve);
            }
        }
        return actions.toArray(Component[]::new);
    }

    private Component facts(UnitSummary unit) {
        var unknown = getTranslation("units.unknown");
        var facts = new Facts()
                .with(getTranslation("units.column.kind"), UnitTexts.kind(unit.kind(), this))
                .with(
                        getTranslation("units.column.parent"),
                        Optional.ofNullable(unit.parentName()).orElse(""))
                .with(getTranslation("units.from"), unit.validFrom() == null ? unknown : Formats.date(unit.validFrom()))
                .with(
                        getTranslation("units.to"),
                        unit.validTo() == null ? getTranslation("units.lasting") : Formats.date(unit.validTo()))
                .with(
                        getTranslation("units.code"),
                        Optional.ofNullable(unit.code()).orElse(""));
        return card("facts", "units.facts", facts);
    }

    private void successions(String title, String id, List<Succession> successions) {
        if (successions.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("list");
        successions.forEach(one ->
                list.add(item(one.other(), getTranslation("units.succession", Formats.date(one.on()), one.paper()))));
        add(card(id, title, list));
    }

    private Component services(
            String title, String id, List<UnitService> services, Function<UnitService, UnitSummary> side) {
        if (services.isEmpty()) {
            var none = new Paragraph(getTranslation(title + ".none"));
            none.addClassName("soft");
            return card(id, title, none);
        }
        var list = new UnorderedList();
        list.addClassName("list");
        services.forEach(service -> list.add(item(side.apply(service), period(service))));
        return card(id, title, list);
    }

    private String period(UnitService service) {
        var from = Formats.date(service.from());
        return service.to() == null
                ? getTranslation("units.period.from", from)
                : getTranslation("units.period.both", from, Formats.date(service.to()));
    }

    private ListItem item(UnitSummary unit, String text) {
        var beside = new Span(UnitWords.beside(unit, this));
        beside.addClassNames("s", "soft");
        var words = new Div(new Anchor(UnitsNavigation.unit(unit.id()), unit.name()), new Div(beside));
        words.addClassName("grow");
        var what = new Span(text);
        what.addClassNames("s", "soft");
        return new ListItem(words, what);
    }

    private Section card(String id, String title, Component content) {
        var card = new Card(getTranslation(title), content);
        card.setId(id);
        return card;
    }
}
