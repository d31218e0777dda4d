package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.taphuan.certificates.issuing.BatchSummary;
import vn.taphuan.certificates.issuing.CertificateBatches;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** What waits for a step of the signed-in person, the longest waiting first. */
@Route(value = "certificate-work", layout = MainLayout.class)
@RolesAllowed(Permissions.CERTIFICATE_READ)
@Menu(title = "certificates.work.menu", icon = "award", order = 170)
class CertificateWorkView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CertificateBatches batches;
    private final transient Units units;
    private final transient CurrentAccount current;

    CertificateWorkView(CertificateBatches batches, Units units, CurrentAccount current) {
        this.batches = batches;
        this.units = units;
        this.current = current;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.work.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var waiting = batches.waiting();
        add(new PageHead(getTranslation("certificates.work.title"), getTranslation("certificates.work.help"), links()));
        if (waiting.isEmpty()) {
            add(new EmptyState(
                    "check",
                    getTranslation("certificates.work.empty.title"),
                    getTranslation("certificates.work.empty.text")));
        } else {
            add(table(waiting));
        }
    }

    private Component[] links() {
        var register = link(CertificateRegisterView.PATH, "certificates.register.title");
        return current.may(Permissions.CERTIFICATE_GOVERN)
                ? new Component[] {link(CertificateSettingsView.PATH, "certificates.settings.title"), register}
                : new Component[] {register};
    }

    private Anchor link(String path, String key) {
        return Links.plain(path, getTranslation(key));
    }

    private Component table(List<BatchSummary> waiting) {
        var bodies = units.byId(waiting.stream().map(BatchSummary::body).toList());
        var grid = new CardGrid<BatchSummary>();
        grid.setId("waiting");
        grid.setAllRowsVisible(true);
        grid.component(getTranslation("certificates.work.class"), batch -> {
                    var body = bodies.get(batch.body());
                    return new TwoLines(new Bold(batch.classLabel()), body == null ? "" : name(body));
                })
                .setFlexGrow(4);
        grid.component(getTranslation("certificates.column.state"), batch -> Words.badge(this, batch.state()))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.text(getTranslation("certificates.work.people"), batch -> Formats.number(batch.people()))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.text(getTranslation("certificates.work.exceptions"), batch -> Formats.number(batch.exceptions()))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.text(getTranslation("certificates.work.since"), batch -> Formats.dateTime(batch.since()))
                .setWidth("11.5rem")
                .setFlexGrow(0);
        grid.component("", batch -> {
            var open = Links.small(
                    "classes/" + batch.trainingClass().value() + "/" + CertificatesTab.NAME,
                    getTranslation("certificates.work.open"));
            open.setAriaLabel(getTranslation("certificates.work.open") + ", " + batch.classLabel());
            return open;
        });
        grid.setItems(waiting);
        var card = new Div(grid);
        card.addClassNames("card", "card-flush");
        return card;
    }

    private static String name(UnitSummary unit) {
        return unit.name();
    }
}
