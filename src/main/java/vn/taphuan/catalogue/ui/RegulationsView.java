package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.taphuan.catalogue.regulations.RegulationSummary;
import vn.taphuan.catalogue.regulations.Regulations;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.TwoLines;

/** The regulations on which the courses rest: those that ask for work first. */
@Route(value = RegulationWords.ALL, layout = MainLayout.class)
@RolesAllowed(Permissions.CONTENT_READ)
class RegulationsView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Regulations regulations;

    RegulationsView(Regulations regulations) {
        this.regulations = regulations;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalogue.regulations.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var back = new Anchor("content", getTranslation("catalogue.preview.back"));
        back.addClassName("s");
        var table = new DataTable(Stream.of("paper", "state", "citing")
                .map(column -> getTranslation("catalogue.regulations.column." + column)));
        regulations.all().stream()
                .sorted(Comparator.comparing(RegulationSummary::waiting).reversed())
                .forEach(one -> table.row(paper(one), RegulationWords.state(this, one), citing(one)));
        var card = new Div(table);
        card.addClassNames("card", "card-flush");
        add(new PageHead(getPageTitle(), getTranslation("catalogue.regulations.help")), back, card);
    }

    private Component paper(RegulationSummary one) {
        var link = new Anchor(
                RegulationWords.address(one.regulation().id()), one.regulation().title());
        link.setId("regulation-" + one.regulation().id());
        return new TwoLines(link, one.regulation().id() + RegulationWords.numbers(one));
    }

    private Component citing(RegulationSummary one) {
        return one.waiting() > 0
                ? new Span(getTranslation(
                        "catalogue.regulations.waiting",
                        one.waiting(),
                        one.citing().size()))
                : new Span(getTranslation(
                        "catalogue.regulations.citing", one.citing().size()));
    }
}
