package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.certificates.CertificatesNavigation;
import vn.taphuan.certificates.badge.OpenBadges;
import vn.taphuan.certificates.eligibility.Condition;
import vn.taphuan.certificates.eligibility.Evidence;
import vn.taphuan.certificates.eligibility.MyCompletion;
import vn.taphuan.certificates.eligibility.MyCompletions;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.register.CertificateState;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.certificates.token.PersonSignatures;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** The own certificates, and what is still missing for the next one. */
@Route(value = CertificatesNavigation.MINE, layout = MainLayout.class)
@RolesAllowed(Permissions.LEARN)
@Menu(title = "certificates.mine.menu", icon = "award", order = 30)
class MyCertificatesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RegisterBook register;
    private final transient CertificatePapers papers;
    private final transient MyCompletions completions;
    private final transient Programmes programmes;
    private final transient OpenBadges badges;
    private final transient PersonSignatures signatures;

    MyCertificatesView(
            RegisterBook register,
            CertificatePapers papers,
            MyCompletions completions,
            Programmes programmes,
            OpenBadges badges,
            PersonSignatures signatures) {
        this.register = register;
        this.papers = papers;
        this.completions = completions;
        this.programmes = programmes;
        this.badges = badges;
        this.signatures = signatures;
        addClassNames("page", "certificates-mine");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.mine.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHead(getTranslation("certificates.mine.title"), getTranslation("certificates.mine.help")));
        var mine = register.mine();
        mine.forEach(one -> add(certificate(one)));
        var had = mine.stream()
                .filter(one -> one.state() != CertificateState.REVOKED)
                .map(CertificateSummary::programme)
                .collect(Collectors.toSet());
        var open = completions.mine().stream()
                .filter(completion -> !had.contains(completion.programmeTitle()))
                .toList();
        open.forEach(completion -> add(missing(completion)));
        if (mine.isEmpty() && open.isEmpty()) {
            add(new EmptyState(
                    "award",
                    getTranslation("certificates.mine.empty.title"),
                    getTranslation("certificates.mine.empty.text")));
        }
    }

    private Component certificate(CertificateSummary one) {
        var number =
                new Paragraph(getTranslation("certificates.mine.number", one.number(), Formats.date(one.issuedOn())));
        number.addClassNames("soft", "s");
        var verify = new Anchor("/verify/" + one.code().grouped(), getTranslation("certificates.mine.verify"));
        verify.setRouterIgnore(true);
        verify.addClassName("btn");
        var buttons = new Div();
        if (!one.erased()) {
            buttons.add(PaperLink.to(getTranslation("certificates.mine.download"), () -> papers.mine(one.id())));
        }
        buttons.add(verify);
        if (one.state() == CertificateState.ISSUED && !one.erased()) {
            buttons.add(badge(one));
        }
        buttons.addClassNames("row", "certificates-buttons");
        var remark = new Paragraph(RegisterWords.remark(this, one, getLocale()));
        remark.setVisible(!remark.getText().isEmpty());
        var signed = new Paragraph(SignatureWords.of(this, signatures.of(one.id()), Formats::dateTime));
        signed.addClassName("s");
        signed.setVisible(!signed.getText().isEmpty());
        return card(one.programme(), Words.badge(this, one.state()), number, remark, signed, buttons);
    }

    private Component badge(CertificateSummary one) {
        var link = Links.download(getTranslation("certificates.badge.download"), () -> {
            var badge = badges.mine(one.id());
            return new Links.Download(
                    badge.fileName(), "application/jwt", badge.token().getBytes(StandardCharsets.US_ASCII));
        });
        link.removeClassName("btn-s");
        link.setTitle(getTranslation("certificates.badge.help"));
        return link;
    }

    private Component missing(MyCompletion completion) {
        var words = Words.of(this, programmes, modules(completion.conditions()));
        long open = completion.conditions().stream()
                .filter(Condition.Missing.class::isInstance)
                .count();
        var label = new Paragraph(getTranslation("certificates.mine.class", completion.label()));
        label.addClassNames("soft", "s");
        var badge = open == 0
                ? new StateBadge(Tone.DONE, "check", getTranslation("certificates.mine.complete"))
                : new StateBadge(Tone.ATTENTION, "wait", getTranslation("certificates.mine.open", open));
        var state =
                new Paragraph(getTranslation(open == 0 ? "certificates.mine.all-met" : "certificates.mine.missing"));
        return card(completion.programmeTitle(), badge, label, state, list(completion.conditions(), words));
    }

    private static Component card(String title, Span badge, Component... content) {
        var card = new Section(new Div(badge), new H2(title));
        card.addClassNames("card", "stack", "stack-3");
        card.add(content);
        return card;
    }

    private static UnorderedList list(List<Condition> conditions, Words words) {
        var list = new UnorderedList();
        list.addClassNames("certificates-lines", "s");
        conditions.forEach(condition -> list.add(
                switch (condition) {
                    case Condition.Met(var evidence) ->
                        line("check", "t-ok", words.title(evidence) + ": " + words.had(evidence));
                    case Condition.Missing(var evidence) -> line("minus", "soft", words.missing(evidence));
                }));
        return list;
    }

    private static ListItem line(String icon, String look, String text) {
        var mark = new Span(Icons.of(icon));
        mark.addClassName(look);
        return new ListItem(mark, new Span(text));
    }

    private static List<ModuleCode> modules(List<Condition> conditions) {
        return conditions.stream()
                .map(Condition::evidence)
                .filter(Evidence.ModuleQuizzes.class::isInstance)
                .flatMap(evidence -> ((Evidence.ModuleQuizzes) evidence).open().stream())
                .map(ModuleCode::new)
                .toList();
    }
}
