package vn.taphuan.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.ModuleReading;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.Reading;
import vn.taphuan.catalogue.ReadingState;
import vn.taphuan.catalogue.library.DocumentNavigation;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.SearchBox;

/** A programme's modules with the own progress; one of them may be named in the address, and is open then. */
@Route(value = "programme/:code?/:module?", layout = MainLayout.class)
@Menu(title = "learning.menu.programme", icon = "book", order = 2)
@RolesAllowed(Permissions.LEARN)
class ProgrammeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String INTO_VIEW = "requestAnimationFrame(() => this.scrollIntoView({block: 'start'}))";

    private final transient Programmes programmes;
    private final transient Reading reading;
    private final transient List<ModuleExtra> extras;
    private @Nullable ProgrammeSummary programme;

    ProgrammeView(Programmes programmes, Reading reading, List<ModuleExtra> extras) {
        this.programmes = programmes;
        this.reading = reading;
        this.extras = extras;
        addClassNames("page", "programme");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        programme = find(event.getRouteParameters()).orElse(null);
        if (programme != null) {
            show(programme, event.getRouteParameters().get("module").orElse(""));
        } else if (event.getRouteParameters().get("code").isPresent()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            nothingYet();
        }
    }

    @Override
    public String getPageTitle() {
        return programme == null ? getTranslation("learning.menu.programme") : programme.title();
    }

    private Optional<ProgrammeSummary> find(RouteParameters parameters) {
        return parameters.get("code").isEmpty()
                ? MainProgramme.of(programmes)
                : parameters.get("code").flatMap(ProgrammeCode::parse).flatMap(programmes::find);
    }

    private void show(ProgrammeSummary shown, String named) {
        var modules = reading.of(shown.code());
        var facts = new LearningFacts(shown, modules);
        var next = ReadingOffer.next(facts);
        add(
                head(shown, modules),
                new SearchBox(
                        getTranslation("search.label"),
                        text -> getUI().ifPresent(ui -> ui.navigate(
                                CatalogueNavigation.search(),
                                QueryParameters.of(CatalogueNavigation.SEARCHED, text)))));
        for (var module : modules) {
            boolean isNext = next.filter(module::equals).isPresent();
            var code = module.module().summary().code().value();
            boolean open = named.isEmpty() ? isNext : named.equals(code);
            var card = new ModuleCard(module, modules, extras, isNext);
            card.setOpen(open);
            if (open && !named.isEmpty()) {
                card.getElement().executeJs(INTO_VIEW);
            }
            add(card);
        }
        add(about(shown), glossary(shown), documents());
        others(shown).ifPresent(this::add);
    }

    private Header head(ProgrammeSummary shown, List<ModuleReading> modules) {
        long read = modules.stream()
                .filter(module -> module.state() == ReadingState.READ)
                .count();
        var progress = new Paragraph(getTranslation("learning.programme.progress", read, modules.size()));
        progress.setId("programme-progress");
        var help = new Paragraph(getTranslation("learning.programme.help"));
        help.addClassNames("s", "soft");
        var head = new Header(new H1(shown.title()), progress, help);
        head.addClassNames("stack", "stack-2");
        return head;
    }

    private Section about(ProgrammeSummary shown) {
        var about = new Section(new H2(getTranslation("learning.programme.about")), new Paragraph(shown.summary()));
        about.addClassNames("stack", "stack-2");
        return about;
    }

    private Anchor glossary(ProgrammeSummary shown) {
        var link = new Anchor(
                CatalogueNavigation.glossary(shown.code(), null),
                Icons.of("search"),
                new Span(getTranslation("learning.programme.glossary")));
        link.setId("glossary");
        link.addClassName("btn");
        return link;
    }

    private Anchor documents() {
        var link = new Anchor(DocumentNavigation.all(), Icons.of("file"), new Span(getTranslation("documents.menu")));
        link.setId("documents");
        link.addClassName("btn");
        return link;
    }

    private Optional<Section> others(ProgrammeSummary shown) {
        var others = programmes.all().stream()
                .filter(other -> !other.code().equals(shown.code()))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("list");
        others.forEach(other ->
                list.add(new ListItem(new Anchor(CatalogueNavigation.programme(other.code(), null), other.title()))));
        var section = new Section(new H2(getTranslation("learning.programme.others")), new Div(list));
        section.setId("other-programmes");
        return Optional.of(section);
    }

    private void nothingYet() {
        add(new EmptyState(
                "book", getTranslation("learning.home.empty.title"), getTranslation("learning.home.empty.text")));
    }
}
