package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.taphuan.certificates.register.OldCertificate;
import vn.taphuan.certificates.register.OldCertificates;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.Units;

/** Certificates on paper from before the register, entered by hand; they are marked as such everywhere. */
@Route(value = OldCertificatesView.PATH, layout = MainLayout.class)
@RolesAllowed(Permissions.CERTIFICATE_READ)
class OldCertificatesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "certificate-old";

    private final transient OldCertificates papers;
    private final transient Units units;
    private final transient CurrentAccount current;
    private final TextField search = new TextField();
    private final CardGrid<OldCertificate> grid = new CardGrid<>();
    private final Div content = new Div();

    OldCertificatesView(OldCertificates papers, Units units, CurrentAccount current) {
        this.papers = papers;
        this.units = units;
        this.current = current;
        addClassName("page");
        content.addClassName("stack");
        columns();
        search.setLabel(getTranslation("certificates.register.search"));
        search.setId("old-search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> load());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.old.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var head = new PageHead(
                getTranslation("certificates.old.title"),
                getTranslation("certificates.old.help"),
                Links.plain(CertificateRegisterView.PATH, getTranslation("certificates.register.title")));
        if (current.may(Permissions.CERTIFICATE_PROPOSE)) {
            head.offer(Buttons.main(getTranslation("certificates.old.add"), "add-old", this::add));
        }
        add(head, content);
        load();
    }

    private void columns() {
        grid.setId("old-lines");
        grid.addClassName("certificates-people");
        grid.headCardsWith(grid.component(
                        getTranslation("certificates.register.holder"),
                        one -> new TwoLines(
                                new Bold(one.content().fullName()),
                                one.content().unit()))
                .setFlexGrow(3));
        grid.component(
                getTranslation("certificates.old.number"),
                one -> new TwoLines(one.content().number(), one.content().issuer()));
        grid.text(
                        getTranslation("certificates.verify.programme"),
                        one -> one.content().programme())
                .setFlexGrow(3);
        grid.text(
                getTranslation("certificates.list.issued"),
                one -> Formats.date(one.content().issuedOn()));
        grid.component(getTranslation("certificates.column.state"), this::state)
                .setWidth("13rem")
                .setFlexGrow(0);
        grid.component("", this::strike);
    }

    private Component state(OldCertificate one) {
        var struck = one.struckReason();
        return struck == null
                ? new TwoLines(
                        new StateBadge(Tone.NEUTRAL, "file", getTranslation("certificates.old.badge")),
                        getTranslation(
                                "certificates.old.recorded", one.recordedBy(), Formats.dateTime(one.recordedAt())))
                : new TwoLines(new StateBadge(Tone.BLOCKED, "ban", getTranslation("certificates.old.struck")), struck);
    }

    private Component strike(OldCertificate one) {
        boolean may = one.struckReason() == null
                && current.may(Permissions.CERTIFICATE_PROPOSE)
                && current.scope(Permissions.CERTIFICATE_PROPOSE)
                        .includes(one.content().body());
        if (!may) {
            return new Span();
        }
        return Buttons.small(
                getTranslation("certificates.old.strike"),
                "strike-" + one.id().value(),
                () -> ReasonDialog.ask(
                        getTranslation("certificates.old.strike"),
                        getTranslation("certificates.old.strike.text"),
                        getTranslation("certificates.old.strike"),
                        reason -> {
                            papers.strike(one.id(), reason);
                            load();
                        }));
    }

    private void add() {
        new OldCertificateDialog(
                        papers,
                        units.within(Permissions.CERTIFICATE_PROPOSE, "", UnitKind.POLITICAL_CENTRE),
                        this::load)
                .open();
    }

    private void load() {
        content.removeAll();
        var text = search.getValue();
        if (papers.count("") == 0) {
            content.add(new EmptyState(
                    "file",
                    getTranslation("certificates.old.empty.title"),
                    getTranslation("certificates.old.empty.text")));
            return;
        }
        grid.setItems(
                query -> papers.lines(text, query.getOffset(), query.getLimit()).stream(), query -> papers.count(text));
        var tools = new Div(search);
        tools.addClassName("certificates-fields");
        var card = new Div(grid);
        card.addClassNames("card", "card-flush");
        content.add(tools, card);
    }
}
