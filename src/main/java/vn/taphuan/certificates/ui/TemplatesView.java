package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.certificates.document.TemplateSamples;
import vn.taphuan.certificates.issuing.TemplatePreviews;
import vn.taphuan.certificates.templates.ConfirmTemplateResult;
import vn.taphuan.certificates.templates.PaperTemplates;
import vn.taphuan.certificates.templates.TemplateId;
import vn.taphuan.certificates.templates.TemplateSummary;
import vn.taphuan.certificates.templates.TemplateUse;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.PdfFile;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Templates of an issuing body, and by which of them its papers are printed. */
@Route(value = TemplatesView.PATH, layout = MainLayout.class)
@RolesAllowed(Permissions.CERTIFICATE_READ)
class TemplatesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "certificate-templates";

    private final transient PaperTemplates templates;
    private final transient TemplatePreviews previews;
    private final transient Programmes programmes;
    private final transient Units units;
    private final transient CurrentAccount current;
    private final Select<UnitSummary> body = new Select<>();
    private final Div content = new Div();

    TemplatesView(
            PaperTemplates templates,
            TemplatePreviews previews,
            Programmes programmes,
            Units units,
            CurrentAccount current) {
        this.templates = templates;
        this.previews = previews;
        this.programmes = programmes;
        this.units = units;
        this.current = current;
        addClassName("page");
        content.addClassName("stack");
        body.setLabel(getTranslation("certificates.settings.body.choose"));
        body.setId("template-body");
        body.setItemLabelGenerator(UnitSummary::name);
        body.addValueChangeListener(change -> load());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.template.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var head = new PageHead(
                getTranslation("certificates.template.title"), getTranslation("certificates.template.help"));
        var bodies = units.within(Permissions.CERTIFICATE_READ, "", UnitKind.POLITICAL_CENTRE);
        body.setVisible(bodies.size() > 1);
        add(head);
        if (bodies.isEmpty()) {
            add(new EmptyState(
                    "file",
                    getTranslation("certificates.template.no-body"),
                    getTranslation("certificates.template.no-body.text")));
            return;
        }
        if (current.may(Permissions.CERTIFICATE_DESIGN)) {
            head.offer(Buttons.main(getTranslation("certificates.template.new"), "new-template", this::make));
        }
        add(body, content);
        body.setItems(bodies);
        body.setValue(bodies.getFirst());
    }

    private void load() {
        content.removeAll();
        if (body.getValue() == null) {
            return;
        }
        var unit = body.getValue().id();
        content.add(inUse(unit, templates.uses(unit)));
        var all = templates.of(unit);
        content.add(
                all.isEmpty()
                        ? new EmptyState(
                                "file",
                                getTranslation("certificates.template.none"),
                                getTranslation("certificates.template.none.text"))
                        : list(all));
    }

    private Component inUse(UnitId unit, List<TemplateUse> uses) {
        var card = new Card(getTranslation("certificates.template.in-use"));
        card.setId("templates-in-use");
        var table = new DataTable(Stream.of("for", "one", "standing", "do").map(this::column));
        if (uses.stream().noneMatch(use -> use.programme() == null)) {
            table.row(
                    new Bold(getTranslation("certificates.template.all-programmes")),
                    new Span(getTranslation("certificates.template.house")),
                    new StateBadge(Tone.ATTENTION, "alert", getTranslation("certificates.template.proposal")),
                    new Span());
        }
        for (var use : uses) {
            var version = use.version();
            table.row(
                    new Bold(TemplateWords.programme(this, programmes, use.programme())),
                    new TwoLines(
                            named(version),
                            getTranslation("certificates.template.since", Formats.dateTime(use.since()))),
                    standing(version),
                    work(unit, use));
        }
        card.add(table);
        return card;
    }

    private String column(String which) {
        return getTranslation("certificates.template.column." + which);
    }

    private String named(TemplateSummary version) {
        return getTranslation("certificates.template.named", version.name(), version.number());
    }

    private Component standing(TemplateSummary version) {
        var badge = TemplateWords.standing(this, version);
        var confirmed = version.confirmation();
        return confirmed == null
                ? badge
                : new TwoLines(
                        badge,
                        getTranslation(
                                "certificates.template.confirmed-by",
                                confirmed.by(),
                                Formats.dateTime(confirmed.at()),
                                confirmed.basis()));
    }

    private Component work(UnitId unit, TemplateUse use) {
        var buttons = new Div(show(use.version()));
        buttons.addClassNames("row", "wrap");
        if (use.version().confirmation() == null && may(Permissions.CERTIFICATE_SIGN, unit)) {
            buttons.add(Buttons.small(
                    getTranslation("certificates.template.confirm"),
                    "confirm-" + use.version().id().value(),
                    () -> confirm(use.version())));
        }
        if (may(Permissions.CERTIFICATE_DESIGN, unit)) {
            buttons.add(Buttons.small(
                    getTranslation("certificates.template.stop"),
                    "stop-" + use.version().id().value(),
                    () -> {
                        templates.stopUsing(unit, use.programme());
                        load();
                    }));
        }
        return buttons;
    }

    private Component list(List<TemplateSummary> all) {
        var table = new DataTable(Stream.of("one", "changed", "standing", "do").map(this::column));
        for (var one : all) {
            var buttons = new Div(show(one));
            buttons.addClassNames("row", "wrap");
            if (may(Permissions.CERTIFICATE_DESIGN, one.body())) {
                var edit = Links.small(path(one.id()), getTranslation("certificates.template.edit"));
                edit.setAriaLabel(getTranslation("certificates.template.edit") + ", " + one.name());
                buttons.add(edit);
            }
            table.row(
                    new Bold(named(one)),
                    new TwoLines(one.changedBy(), Formats.dateTime(one.changedAt())),
                    one.usedSince() == null
                            ? new StateBadge(Tone.NEUTRAL, "edit", getTranslation("certificates.template.draft"))
                            : standing(one),
                    buttons);
        }
        var card = new Card(getTranslation("certificates.template.all"), table);
        card.setId("templates");
        return card;
    }

    private Component show(TemplateSummary version) {
        return Links.pdf(getTranslation("certificates.template.show"), "eye", () -> {
            var found = templates.find(version.id(), version.number()).orElseThrow();
            var paper = previews.of(
                    version.body(), found.content(), new TemplatePreviews.Sample.MadeUp(TemplateSamples.Length.LONG));
            return new PdfFile("mau.pdf", paper.pdf());
        });
    }

    private void confirm(TemplateSummary version) {
        ReasonDialog.ask(
                getTranslation("certificates.template.confirm"),
                getTranslation("certificates.template.confirm.text", version.name(), version.number()),
                getTranslation("certificates.template.confirm"),
                basis -> {
                    var text = switch (templates.confirm(version.id(), version.number(), basis)) {
                        case ConfirmTemplateResult.Confirmed _ -> "certificates.template.confirm.done";
                        case ConfirmTemplateResult.BasisMissing _ -> "certificates.template.confirm.missing";
                        case ConfirmTemplateResult.NotOpen _ -> "certificates.template.confirm.not-open";
                    };
                    Toasts.show(getTranslation(text));
                    load();
                });
    }

    private void make() {
        if (body.getValue() != null) {
            new NewTemplateDialog(templates, body.getValue().id(), id -> getUI().ifPresent(ui -> ui.navigate(path(id))))
                    .open();
        }
    }

    private boolean may(String permission, @Nullable UnitId unit) {
        return unit != null
                && current.may(permission)
                && current.scope(permission).includes(unit);
    }

    static String path(TemplateId id) {
        return PATH + "/" + id.value();
    }
}
