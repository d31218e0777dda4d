package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.certificates.register.RegisterYear;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.platform.office.SheetFile;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.PdfFile;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** The registers: per issuing body and year, searched, in the order of the numbers. */
@Route(value = CertificateRegisterView.PATH, layout = MainLayout.class)
@RolesAllowed(Permissions.CERTIFICATE_READ)
class CertificateRegisterView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "certificate-register";

    private final transient RegisterBook register;
    private final transient CertificatePapers papers;
    private final transient IssuingBodies bodies;
    private final transient Units units;
    private final transient CurrentAccount current;
    private final Select<RegisterYear> which = new Select<>();
    private final TextField search = new TextField();
    private final Paragraph count = new Paragraph();
    private final CardGrid<CertificateSummary> grid = new CardGrid<>();

    CertificateRegisterView(
            RegisterBook register,
            CertificatePapers papers,
            IssuingBodies bodies,
            Units units,
            CurrentAccount current) {
        this.register = register;
        this.papers = papers;
        this.bodies = bodies;
        this.units = units;
        this.current = current;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.register.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var head = new PageHead(
                getTranslation("certificates.register.title"),
                getTranslation("certificates.register.help"),
                Links.plain(OldCertificatesView.PATH, getTranslation("certificates.old.title")));
        if (current.may(Permissions.AUDIT_READ)) {
            head.offer(Links.plain(RegisterCheckView.PATH, getTranslation("certificates.check.title")));
        }
        add(head);
        var years = register.years();
        if (years.isEmpty()) {
            add(new EmptyState(
                    "book",
                    getTranslation("certificates.register.empty.title"),
                    getTranslation("certificates.register.empty.text")));
            return;
        }
        add(tools(years), table());
        which.setValue(years.getFirst());
    }

    private Component tools(List<RegisterYear> years) {
        Map<UnitId, UnitSummary> names =
                units.byId(years.stream().map(RegisterYear::body).toList());
        which.setLabel(getTranslation("certificates.register.body"));
        which.setId("register");
        which.setItems(years);
        which.setItemLabelGenerator(year -> {
            var body = names.get(year.body());
            return (body == null ? "" : body.name()) + ", " + year.year();
        });
        which.addValueChangeListener(change -> load());
        search.setLabel(getTranslation("certificates.register.search"));
        search.setId("register-search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> load());
        count.setId("register-count");
        count.addClassName("soft");
        var fields = new Div(which, search);
        fields.addClassName("certificates-fields");
        count.addClassName("grow");
        var take = new Div(
                count,
                Links.pdf(getTranslation("certificates.book.print"), "print", this::book),
                Links.download(getTranslation("certificates.register.export"), this::sheet));
        take.addClassNames("row", "certificates-do");
        var tools = new Div(fields, take);
        tools.addClassNames("stack", "stack-3");
        return tools;
    }

    private PdfFile book() {
        var year = which.getValue();
        var volume = register.volume(year.body(), year.year());
        return new PdfFile(
                "so-goc-" + year.year() + ".pdf",
                RegisterPrint.of(this, volume, bodies.find(year.body()).issuer()));
    }

    private Links.Download sheet() {
        var year = which.getValue();
        return new Links.Download(
                "so-cap-giay-chung-nhan-" + year.year() + ".xlsx",
                SheetFile.MEDIA_TYPE,
                RegisterSheet.of(
                        this,
                        String.valueOf(year.year()),
                        register.exported(year.body(), year.year(), search.getValue())));
    }

    private Component table() {
        grid.setId("register-lines");
        grid.addClassName("certificates-people");
        grid.component(
                getTranslation("certificates.list.number"),
                one -> new Anchor(CertificateEntryView.path(one.id()), one.number()));
        grid.headCardsWith(grid.component(
                        getTranslation("certificates.column.person"),
                        one -> new TwoLines(new Bold(one.fullName()), one.unit()))
                .setFlexGrow(3));
        grid.text(getTranslation("certificates.verify.programme"), CertificateSummary::programme)
                .setFlexGrow(3);
        grid.text(getTranslation("certificates.list.issued"), one -> Formats.date(one.issuedOn()));
        grid.component(
                getTranslation("certificates.column.state"),
                one -> new TwoLines(Words.badge(this, one.state()), RegisterWords.other(this, one, getLocale())));
        grid.component(
                getTranslation("certificates.column.paper"),
                one -> one.erased()
                        ? new Span()
                        : PaperLink.to(getTranslation("certificates.paper.open"), () -> papers.forStaff(one.id())));
        var card = new Div(grid);
        card.addClassNames("card", "card-flush");
        return card;
    }

    private void load() {
        var year = which.getValue();
        if (year == null) {
            return;
        }
        var text = search.getValue();
        count.setText(getTranslation("certificates.register.count", register.count(year.body(), year.year(), text)));
        grid.setItems(
                query -> register.lines(year.body(), year.year(), text, query.getOffset(), query.getLimit()).stream(),
                query -> register.count(year.body(), year.year(), text));
    }
}
