package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.certificates.eligibility.CompletionRules;
import vn.taphuan.certificates.issuing.ReissueReasons;
import vn.taphuan.certificates.issuing.StepWaivers;
import vn.taphuan.certificates.keys.CertificateKeys;
import vn.taphuan.certificates.sealing.PaperSealing;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.certificates.signing.SigningAuthorisations;
import vn.taphuan.certificates.token.SignerCertificates;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.units.UnitSummary;

/** What the organisers decide about certificates: rules, what papers say, who signs, and exceptions from the separation. */
@Route(value = CertificateSettingsView.PATH, layout = MainLayout.class)
@RolesAllowed(Permissions.CERTIFICATE_GOVERN)
class CertificateSettingsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "certificate-settings";

    private final transient Programmes programmes;
    private final transient CompletionRules rules;
    private final transient IssuingBodies bodies;
    private final transient SigningAuthorisations authorisations;
    private final transient StepWaivers waivers;
    private final transient ReissueReasons reasons;
    private final transient Accounts accounts;
    private final transient CertificateKeys keys;
    private final transient PaperSealing sealing;
    private final transient SignerCertificates signers;
    private final transient Clock clock;
    private final transient CurrentAccount current;

    CertificateSettingsView(
            Programmes programmes,
            CompletionRules rules,
            IssuingBodies bodies,
            SigningAuthorisations authorisations,
            StepWaivers waivers,
            ReissueReasons reasons,
            Accounts accounts,
            CertificateKeys keys,
            PaperSealing sealing,
            SignerCertificates signers,
            Clock clock,
            CurrentAccount current) {
        this.programmes = programmes;
        this.rules = rules;
        this.bodies = bodies;
        this.authorisations = authorisations;
        this.waivers = waivers;
        this.reasons = reasons;
        this.accounts = accounts;
        this.keys = keys;
        this.sealing = sealing;
        this.signers = signers;
        this.clock = clock;
        this.current = current;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.settings.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHead(getTranslation("certificates.settings.title"), getTranslation("certificates.settings.help")));
        if (current.scope(Permissions.CERTIFICATE_GOVERN).everything()) {
            add(ofProgrammes(), ofReissues());
        }
        add(ofBodies());
        if (current.scope(Permissions.CERTIFICATE_GOVERN).everything()) {
            add(platformKeys());
        }
    }

    private Component platformKeys() {
        var level = sealing.wanted().name();
        var card = new Card(
                getTranslation("certificates.keys.title"),
                new StateBadge(Tone.ATTENTION, "alert", getTranslation("certificates.to-check")),
                new Paragraph(getTranslation("certificates.keys.help")),
                new Paragraph(getTranslation(
                        "certificates.keys.level", level, getTranslation("certificates.keys.level." + level))));
        if (!keys.arePasswordProtected()) {
            card.add(Note.attention(
                    getTranslation("certificates.keys.no-password"),
                    getTranslation("certificates.keys.no-password.text")));
        }
        var set = new Anchor("/verify/keys.json", getTranslation("certificates.keys.download"));
        set.getElement().setAttribute("download", true);
        set.getElement().setAttribute("router-ignore", true);
        card.add(KeysPanel.ofThePlatform(keys, clock), set);
        return card;
    }

    private Component ofProgrammes() {
        var choice = new Select<ProgrammeSummary>();
        choice.setLabel(getTranslation("certificates.settings.programme"));
        choice.setId("programme");
        choice.setItemLabelGenerator(ProgrammeSummary::title);
        choice.setWidthFull();
        var form = new Div();
        choice.addValueChangeListener(change -> {
            form.removeAll();
            form.add(new RuleForm(rules, change.getValue().code()));
        });
        var all = programmes.all();
        choice.setItems(all);
        var card = new Card(
                getTranslation("certificates.settings.rules"),
                new StateBadge(Tone.ATTENTION, "alert", getTranslation("certificates.to-check")),
                choice,
                form);
        if (!all.isEmpty()) {
            choice.setValue(all.getFirst());
        }
        return card;
    }

    private Component ofReissues() {
        return new Card(
                getTranslation("certificates.reasons.title"),
                new StateBadge(Tone.ATTENTION, "alert", getTranslation("certificates.to-check")),
                new ReissueReasonsPanel(reasons));
    }

    private Component ofBodies() {
        var choice = new Select<UnitSummary>();
        choice.setLabel(getTranslation("certificates.settings.body.choose"));
        choice.setId("body");
        choice.setItemLabelGenerator(UnitSummary::name);
        choice.setWidthFull();
        var forms = new Div();
        forms.addClassName("stack");
        choice.addValueChangeListener(change -> {
            var body = change.getValue().id();
            forms.removeAll();
            forms.add(
                    new BodyForm(bodies, body),
                    new AuthorisationsPanel(authorisations, programmes, accounts, body),
                    new WaiversPanel(waivers, body),
                    new H3(getTranslation("certificates.keys.body")),
                    KeysPanel.of(keys, clock, body),
                    new SignersPanel(signers, body));
        });
        var all = bodies.centres();
        choice.setItems(all);
        var card = new Card(getTranslation("certificates.settings.body"), choice, forms);
        if (!all.isEmpty()) {
            choice.setValue(all.getFirst());
        }
        return card;
    }
}
