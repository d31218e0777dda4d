package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import vn.taphuan.certificates.register.RegisterChecks;
import vn.taphuan.certificates.register.RegisterFinding;
import vn.taphuan.certificates.register.RegisterReport;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.Units;

/** For auditors: reckons the registers again and names what is not as it was entered. */
@Route(value = RegisterCheckView.PATH, layout = MainLayout.class)
@RolesAllowed(Permissions.AUDIT_READ)
class RegisterCheckView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "certificate-check";

    private final transient RegisterChecks checks;
    private final transient Units units;
    private final Div result = new Div();

    RegisterCheckView(RegisterChecks checks, Units units) {
        this.checks = checks;
        this.units = units;
        result.setId("check-result");
        result.addClassName("stack");
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.check.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        result.removeAll();
        add(
                new PageHead(
                        getTranslation("certificates.check.title"),
                        getTranslation("certificates.check.help"),
                        Links.plain(CertificateRegisterView.PATH, getTranslation("certificates.register.title")),
                        Buttons.mainCreating(getTranslation("certificates.check.go"), "check-registers", this::check)),
                result);
    }

    private void check() {
        result.removeAll();
        var report = checks.check();
        result.add(
                report.isWhole()
                        ? Note.done(getTranslation("certificates.check.whole"), figures(report))
                        : Note.error(
                                getTranslation(
                                        "certificates.check.altered",
                                        report.findings().size()),
                                figures(report)),
                new Paragraph(getTranslation("certificates.check.heads", report.heads(), report.unsigned())));
        if (!report.isWhole()) {
            result.add(findings(report));
        }
    }

    private String figures(RegisterReport report) {
        return getTranslation(
                "certificates.check.figures", report.registers(), report.entries(), report.links(), report.papers());
    }

    private Component findings(RegisterReport report) {
        var bodies =
                units.byId(report.findings().stream().map(RegisterFinding::body).toList());
        var table = new DataTable(Stream.of(
                        "certificates.register.title",
                        "certificates.list.number",
                        "certificates.check.found",
                        "certificates.check.detail")
                .map(key -> getTranslation(key)));
        table.setId("check-findings");
        report.findings().forEach(found -> {
            var body = bodies.get(found.body());
            table.row(
                    new TwoLines(body == null ? "" : body.name(), String.valueOf(found.year())),
                    new Span(found.number()),
                    new Span(getTranslation("certificates.check.found." + found.kind())),
                    new Span(found.detail()));
        });
        var card = new Div(table);
        card.addClassNames("card", "card-flush");
        return card;
    }
}
