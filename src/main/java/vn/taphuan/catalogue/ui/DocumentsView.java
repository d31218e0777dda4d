package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.library.DocumentKind;
import vn.taphuan.catalogue.library.DocumentNavigation;
import vn.taphuan.catalogue.library.DocumentSummary;
import vn.taphuan.catalogue.library.Documents;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.FilterTabs;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.SearchBox;

/** The library by programme and module; authors add to it from here. */
@Route(value = "documents", layout = MainLayout.class)
@Menu(title = "documents.menu", icon = "file", order = 46)
@RolesAllowed({Permissions.LEARN, Permissions.CONTENT_READ})
class DocumentsView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Programmes programmes;
    private final transient Documents documents;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final Div lists = new Div();
    private transient List<DocumentSummary> all = List.of();

    DocumentsView(Programmes programmes, Documents documents, CurrentAccount current, Clock clock) {
        this.programmes = programmes;
        this.documents = documents;
        this.current = current;
        this.clock = clock;
        setId("documents");
        addClassName("page");
        lists.addClassName("stack");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("documents.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        all = programmes.all().stream()
                .flatMap(programme -> documents.of(programme.code()).stream())
                .toList();
        boolean author = current.may(Permissions.CONTENT_EDIT);
        var head = new PageHead(getPageTitle(), getTranslation("documents.help"));
        if (author) {
            var add = Links.main(DocumentNavigation.adding(), getTranslation("documents.add"));
            add.setId("add-document");
            head.offer(add);
        }
        add(
                head,
                new SearchBox(
                        getTranslation("search.label"),
                        text -> getUI().ifPresent(ui -> ui.navigate(
                                CatalogueNavigation.search(),
                                QueryParameters.of(CatalogueNavigation.SEARCHED, text)))));
        if (all.isEmpty()) {
            add(new EmptyState(
                    "file",
                    getTranslation("documents.empty.title"),
                    getTranslation(author ? "documents.empty.author" : "documents.empty.text")));
            return;
        }
        add(filters(), lists);
        show(null);
    }

    /** Only kinds that there are. */
    private FilterTabs filters() {
        List<@Nullable DocumentKind> kinds = new ArrayList<>();
        kinds.add(null);
        for (var kind : DocumentKind.values()) {
            if (count(kind) > 0) {
                kinds.add(kind);
            }
        }
        var tabs = new FilterTabs(getTranslation("documents.filter"), chosen -> show(kinds.get(chosen)));
        tabs.setId("documents-filter");
        for (var kind : kinds) {
            tabs.add(
                    getTranslation(kind == null ? "documents.filter.all" : "documents.kind." + kind),
                    kind == null ? all.size() : count(kind));
        }
        return tabs;
    }

    private long count(DocumentKind kind) {
        return all.stream()
                .filter(document -> document.content().kind() == kind)
                .count();
    }

    private void show(@Nullable DocumentKind kind) {
        lists.removeAll();
        var shown = all.stream()
                .filter(document -> kind == null || document.content().kind() == kind)
                .toList();
        for (var programme : programmes.all()) {
            var its = shown.stream()
                    .filter(document -> document.content().programme().equals(programme.code()))
                    .toList();
            if (!its.isEmpty()) {
                lists.add(new H2(programme.title()));
                cards(programme, its).forEach(lists::add);
            }
        }
    }

    private List<Component> cards(ProgrammeSummary programme, List<DocumentSummary> its) {
        List<Component> cards = new ArrayList<>();
        card(getTranslation("documents.whole-programme"), programme.code().value(), of(its, null))
                .ifPresent(cards::add);
        for (var module : programmes.modules(programme.code())) {
            card(name(module), module.code().value(), of(its, module.code())).ifPresent(cards::add);
        }
        var elsewhere = its.stream()
                .filter(document -> document.content().module() != null)
                .filter(document -> programmes.modules(programme.code()).stream()
                        .noneMatch(module ->
                                module.code().equals(document.content().module())))
                .toList();
        card(getTranslation("documents.unlisted"), programme.code().value() + "-unlisted", elsewhere)
                .ifPresent(cards::add);
        return cards;
    }

    private String name(ModuleSummary module) {
        return getTranslation("documents.module", module.number(), module.shortTitle());
    }

    private java.util.Optional<Component> card(String title, String id, List<DocumentSummary> its) {
        if (its.isEmpty()) {
            return java.util.Optional.empty();
        }
        var card = new Section(new H3(title), new DocumentList(its, LocalDate.now(clock)));
        card.setId("documents-" + id);
        card.addClassNames("card", "stack", "stack-3");
        return java.util.Optional.of(card);
    }

    private static List<DocumentSummary> of(List<DocumentSummary> its, @Nullable ModuleCode module) {
        return its.stream()
                .filter(document -> java.util.Objects.equals(document.content().module(), module))
                .toList();
    }
}
