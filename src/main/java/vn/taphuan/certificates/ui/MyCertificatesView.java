package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.certificates.eligibility.Condition;
import vn.taphuan.certificates.eligibility.Evidence;
import vn.taphuan.certificates.eligibility.MyCompletion;
import vn.taphuan.certificates.eligibility.MyCompletions;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;

/** The own certificates, and what is still missing for the next one. */
@Route(value = "my-certificates", layout = MainLayout.class)
@RolesAllowed(Permissions.LEARN)
@Menu(title = "certificates.mine.menu", icon = "award", order = 30)
class MyCertificatesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RegisterBook register;
    private final transient CertificatePapers papers;
    private final transient MyCompletions completions;
    private final transient Programmes programmes;

    MyCertificatesView(
            RegisterBook register, CertificatePapers papers, MyCompletions completions, Programmes programmes) {
        this.register = register;
        this.papers = papers;
        this.completions = completions;
        this.programmes = programmes;
        addClassNames("page", "certificates-mine");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.mine.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(getTranslation("certificates.mine.title")));
        var mine = register.mine();
        mine.forEach(one -> add(certificate(one)));
        var had = mine.stream().map(CertificateSummary::programme).collect(Collectors.toSet());
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
        verify.addClassNames("btn", "btn-s");
        var buttons = new Div(
                Pieces.pdf(getTranslation("certificates.mine.download"), "dl", () -> papers.mine(one.id())), verify);
        buttons.addClassName("row");
        return Pieces.card(one.programme(), new Div(Words.badge(this, one.state())), number, buttons);
    }

    private Component missing(MyCompletion completion) {
        var words = Words.of(this, programmes, modules(completion.conditions()));
        var label = new Paragraph(getTranslation("certificates.mine.class", completion.label()));
        label.addClassNames("soft", "s");
        var card = Pieces.card(completion.programmeTitle(), label);
        if (completion.everythingMet()) {
            card.add(new Paragraph(getTranslation("certificates.mine.all-met")));
        } else {
            card.add(new Paragraph(getTranslation("certificates.mine.missing")));
        }
        card.add(list(completion.conditions(), words));
        return card;
    }

    private static UnorderedList list(List<Condition> conditions, Words words) {
        var list = new UnorderedList();
        list.addClassName("certificates-lines");
        conditions.forEach(condition -> list.add(
                switch (condition) {
                    case Condition.Met(var evidence) ->
                        line("check", "t-ok", words.title(evidence) + ": " + words.had(evidence));
                    case Condition.Missing(var evidence) -> line("x", "t-err", words.missing(evidence));
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
