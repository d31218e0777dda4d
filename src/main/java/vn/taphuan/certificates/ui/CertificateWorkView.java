package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import vn.taphuan.certificates.issuing.BatchSummary;
import vn.taphuan.certificates.issuing.CertificateBatches;
import vn.taphuan.certificates.issuing.CertificateChanges;
import vn.taphuan.certificates.issuing.ChangeSummary;
import vn.taphuan.certificates.issuing.IssuingTerm;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** What waits for a step of the signed-in person, the longest waiting first. */
@Route(value = "certificate-work", layout = MainLayout.class)
@RolesAllowed(Permissions.CERTIFICATE_READ)
@Menu(title = "certificates.work.menu", icon = "award", order = 170)
class CertificateWorkView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CertificateBatches batches;
    private final transient CertificateChanges changes;
    private final transient IssuingTerm term;
    private final transient Units units;
    private final transient CurrentAccount current;

    CertificateWorkView(
            CertificateBatches batches,
            CertificateChanges changes,
            IssuingTerm term,
            Units units,
            CurrentAccount current) {
        this.batches = batches;
        this.changes = changes;
        this.term = term;
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
        var decisions = changes.waiting();
        if (!decisions.isEmpty()) {
            add(decisions(decisions));
        }
        if (waiting.isEmpty() && decisions.isEmpty()) {
            add(new EmptyState(
                    "check",
                    getTranslation("certificates.work.empty.title"),
                    getTranslation("certificates.work.empty.text")));
        } else if (!waiting.isEmpty()) {
            add(table(waiting));
        }
    }

    /** Certificates to be revoked or issued again that wait for the signature. */
    private Component decisions(List<ChangeSummary> waiting) {
        var table = new DataTable(Stream.of(
                        "certificates.column.person",
                        "certificates.change.what",
                        "certificates.change.why",
                        "certificates.work.since",
                        "certificates.work.open")
                .map(key -> getTranslation(key)));
        table.setId("decisions");
        waiting.forEach(change -> table.row(
                new TwoLines(new Bold(change.fullName()), change.number()),
                new Span(getTranslation("certificates.change." + change.kind())),
                new Span(change.reason()),
                new Span(Formats.dateTime(change.proposedAt())),
                Links.small(
                        CertificateEntryView.path(change.certificate()), getTranslation("certificates.work.open"))));
        return new Card(getTranslation("certificates.change.waiting"), table);
    }

    private Component due(BatchSummary batch) {
        return term.of(batch)
                .map(due -> (Component)
                        switch (due.nearness()) {
                            case FAR -> new Span(Formats.date(due.day()));
                            case SOON ->
                                new StateBadge(
                                        Tone.ATTENTION,
                                        "wait",
                                        getTranslation("certificates.work.due-soon", Formats.date(due.day())));
                            case OVER ->
                                new StateBadge(
                                        Tone.BLOCKED,
                                        "alert",
                                        getTranslation("certificates.work.due-over", Formats.date(due.day())));
                        })
                .orElseGet(Span::new);
    }

    private Component[] links() {
        var register = link(CertificateRegisterView.PATH, "certificates.register.title");
        var templates = link(TemplatesView.PATH, "certificates.template.title");
        return current.may(Permissions.CERTIFICATE_GOVERN)
                ? new Component[] {
                    link(CertificateSettingsView.PATH, "certificates.settings.title"), templates, register
                }
                : new Component[] {templates, register};
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
        grid.component(getTranslation("certificates.work.due"), this::due)
                .setWidth("13rem")
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
