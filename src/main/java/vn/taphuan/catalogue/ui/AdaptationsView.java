package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.adaptation.AdaptationNavigation;
import vn.taphuan.catalogue.adaptation.Adaptations;
import vn.taphuan.catalogue.adaptation.AdaptedSummary;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.UnitSummary;

/** Which modules a centre teaches as the province does, and which it has adapted. */
@Route(value = "adaptation", layout = MainLayout.class)
@Menu(title = "catalogue.menu.adaptation", icon = "edit", order = 155)
@RolesAllowed({Permissions.CONTENT_ADAPT, Permissions.CONTENT_ADAPT_APPROVE})
class AdaptationsView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Adaptations adaptations;
    private final transient Programmes programmes;
    private final Div list = new Div();

    AdaptationsView(Adaptations adaptations, Programmes programmes) {
        this.adaptations = adaptations;
        this.programmes = programmes;
        addClassName("page");
        list.addClassName("stack");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalogue.adaptation.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new PageHead(getPageTitle(), getTranslation("catalogue.adaptation.help")));
        var centres = adaptations.centres();
        if (centres.isEmpty()) {
            add(new EmptyState(
                    "book",
                    getTranslation("catalogue.adaptation.no-centre.title"),
                    getTranslation("catalogue.adaptation.no-centre.text")));
            return;
        }
        if (centres.size() > 1) {
            add(centre(centres));
        }
        add(list);
        show(centres.getFirst().id());
    }

    private Component centre(List<UnitSummary> centres) {
        var centre = new Select<UnitSummary>();
        centre.setId("centre");
        centre.setLabel(getTranslation("catalogue.adaptation.centre"));
        centre.setItems(centres);
        centre.setItemLabelGenerator(UnitSummary::name);
        centre.setValue(centres.getFirst());
        centre.addValueChangeListener(change -> show(change.getValue().id()));
        return centre;
    }

    private void show(UnitId centre) {
        list.removeAll();
        programmes.all().forEach(programme -> list.add(programme(centre, programme)));
    }

    private Component programme(UnitId centre, ProgrammeSummary programme) {
        var table = new DataTable(
                Stream.of("module", "state").map(column -> getTranslation("catalogue.adaptation.column." + column)));
        adaptations.modules(centre, programme.code()).forEach(module -> table.row(name(centre, module), state(module)));
        var head = new Div(new H2(programme.title()));
        head.addClassName("card-head");
        var card = new Div(head, table);
        card.addClassNames("card", "card-flush");
        return card;
    }

    private Component name(UnitId centre, AdaptedSummary module) {
        var link = new Anchor(
                AdaptationNavigation.module(centre, module.module().code()),
                module.module().number() + ". " + module.module().title());
        link.setId("adapt-" + module.module().code().value());
        return new TwoLines(
                link,
                getTranslation("catalogue.content.version", module.module().versionNumber()));
    }

    private Component state(AdaptedSummary module) {
        var states = new Div();
        states.addClassNames("row", "wrap");
        if (module.leftOut()) {
            states.add(badge(Tone.NEUTRAL, "x", "left-out"));
        } else if (module.adapted()) {
            states.add(badge(Tone.DONE, "edit", "adapted"));
        } else {
            states.add(new Span(getTranslation("catalogue.adaptation.state.as-province")));
        }
        if (module.waits()) {
            states.add(badge(Tone.IN_PROGRESS, "clock", "waits"));
        }
        if (module.outdated()) {
            states.add(badge(Tone.ATTENTION, "alert", "outdated"));
        }
        return states;
    }

    private StateBadge badge(Tone tone, String icon, String state) {
        return new StateBadge(tone, icon, getTranslation("catalogue.adaptation.state." + state));
    }
}
