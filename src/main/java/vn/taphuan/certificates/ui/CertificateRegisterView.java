package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
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
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
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
    private final transient Units units;
    private final Select<RegisterYear> which = new Select<>();
    private final TextField search = new TextField();
    private final Paragraph count = new Paragraph();
    private final CardGrid<CertificateSummary> grid = new CardGrid<>();

    CertificateRegisterView(RegisterBook register, CertificatePapers papers, Units units) {
        this.register = register;
        this.papers = papers;
        this.units = units;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.register.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHead(getTranslation("certificates.register.title"), getTranslation("certificates.register.help")));
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
        Map<UnitId, UnitSummary> bodies =
                units.byId(years.stream().map(RegisterYear::body).toList());
        which.setLabel(getTranslation("certificates.register.body"));
        which.setId("register");
        which.setItems(years);
        which.setItemLabelGenerator(year -> {
            var body = bodies.get(year.body());
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
        var tools = new Div(which, search, count);
        tools.addClassName("certificates-fields");
        return tools;
    }

    private Component table() {
        grid.setId("register-lines");
        grid.addClassName("certificates-people");
        grid.text(getTranslation("certificates.list.number"), CertificateSummary::number);
        grid.headCardsWith(grid.component(
                        getTranslation("certificates.column.person"),
                        one -> new TwoLines(new Bold(one.fullName()), one.unit()))
                .setFlexGrow(3));
        grid.text(getTranslation("certificates.verify.programme"), CertificateSummary::programme)
                .setFlexGrow(3);
        grid.text(getTranslation("certificates.list.issued"), one -> Formats.date(one.issuedOn()));
        grid.component(getTranslation("certificates.column.state"), one -> Words.badge(this, one.state()));
        grid.component(
                getTranslation("certificates.column.paper"),
                one -> PaperLink.to(getTranslation("certificates.paper.open"), () -> papers.forStaff(one.id())));
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
