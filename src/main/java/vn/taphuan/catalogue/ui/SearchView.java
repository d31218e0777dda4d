package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.search.CatalogueSearch;
import vn.taphuan.catalogue.search.HitKind;
import vn.taphuan.catalogue.search.SearchAnswer;
import vn.taphuan.catalogue.search.SearchRequest;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.FilterTabs;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.SearchBox;

/** Searches what the person may read. What is searched for stands in the address: it can be kept, and "back" leads back to it. */
@Route(value = "search", layout = MainLayout.class)
@Menu(title = "search.menu", icon = "search", order = 47)
@RolesAllowed(Permissions.LEARN)
class SearchView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TEXT = CatalogueNavigation.SEARCHED;
    private static final String KIND = "kind";
    private static final String MODULE = "module";
    private static final int FIRST = 20;

    private final transient CatalogueSearch search;
    private final transient Programmes programmes;
    private final transient Clock clock;
    private final SearchBox box = new SearchBox(getTranslation("search.label"), text -> go(text, null));
    private final Select<ModuleSummary> module = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Div results = new Div();
    private transient SearchRequest request = SearchRequest.of("");

    SearchView(CatalogueSearch search, Programmes programmes, Clock clock) {
        this.search = search;
        this.programmes = programmes;
        this.clock = clock;
        setId("search");
        addClassNames("page", "search");
        count.setId("search-count");
        count.addClassNames("s", "soft");
        count.getElement().setAttribute("role", "status");
        results.setId("search-results");
        results.addClassName("stack");
        prepareModules();
        var asking = new Div(box, module);
        asking.addClassNames("stack", "stack-2");
        add(new PageHead(getPageTitle(), getTranslation("search.help")), asking, count, results);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("search.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        request = new SearchRequest(
                asked.getSingleParameter(TEXT).orElse(""),
                asked.getSingleParameter(KIND).flatMap(SearchView::kind).orElse(null),
                asked.getSingleParameter(MODULE).flatMap(ModuleCode::parse).orElse(null),
                FIRST);
        box.show(request.text());
        chosen().ifPresentOrElse(module::setValue, module::clear);
        show();
    }

    private void prepareModules() {
        module.setId("search-module");
        module.setAriaLabel(getTranslation("search.module"));
        module.setEmptySelectionAllowed(true);
        module.setEmptySelectionCaption(getTranslation("search.module.all"));
        module.setItems(programmes.all().stream()
                .flatMap(programme -> programmes.modules(programme.code()).stream())
                .toList());
        module.setItemLabelGenerator(this::name);
        module.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(request.text(), request.kind());
            }
        });
    }

    private String name(@Nullable ModuleSummary one) {
        return one == null
                ? getTranslation("search.module.all")
                : getTranslation("documents.module", one.number(), one.shortTitle());
    }

    private Optional<ModuleSummary> chosen() {
        return module.getListDataView()
                .getItems()
                .filter(one -> one.code().equals(request.module()))
                .findFirst();
    }

    private void go(String text, @Nullable HitKind kind) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(TEXT, text.strip());
        if (kind != null) {
            parameters.put(KIND, kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        module.getOptionalValue()
                .ifPresent(one -> parameters.put(MODULE, one.code().value()));
        getUI().ifPresent(ui -> ui.navigate(SearchView.class, QueryParameters.simple(parameters)));
    }

    private void show() {
        results.removeAll();
        count.setText("");
        boolean asked = !request.text().isBlank();
        module.setVisible(asked);
        if (!asked) {
            results.add(new EmptyState(
                    "search", getTranslation("search.start.title"), getTranslation("search.start.text")));
            box.focus();
            return;
        }
        switch (search.find(request)) {
            case SearchAnswer.Found found when found.total() == 0 -> nothing();
            case SearchAnswer.Found found -> show(found);
            case SearchAnswer.NothingAsked _ -> nothing();
            case SearchAnswer.NotReady _ ->
                results.add(
                        Note.info(getTranslation("search.not-ready.title"), getTranslation("search.not-ready.text")),
                        Buttons.plain(getTranslation("search.again"), "search-again", this::show));
        }
    }

    private void nothing() {
        count.setText(getTranslation("search.none", request.text()));
        results.add(new EmptyState(
                "search",
                getTranslation("search.none.title"),
                getTranslation(request.module() == null ? "search.none.text" : "search.none.module")));
    }

    private void show(SearchAnswer.Found found) {
        count.setText(getTranslation("search.count", found.total(), request.text()));
        results.add(kinds(found));
        if (!found.complete()) {
            results.add(Note.attention(getTranslation("search.partly.title"), getTranslation("search.partly.text")));
        }
        var list = new OrderedList();
        list.setId("hits");
        list.addClassNames("stack", "stack-3", "hits");
        var today = LocalDate.now(clock);
        found.hits().forEach(hit -> list.add(new HitItem(hit, today)));
        results.add(list);
        more(found).ifPresent(results::add);
    }

    private Component kinds(SearchAnswer.Found found) {
        List<@Nullable HitKind> kinds = new ArrayList<>();
        kinds.add(null);
        Stream.of(HitKind.values())
                .filter(kind -> count(found, kind) > 0 || kind == request.kind())
                .forEach(kinds::add);
        var tabs = new FilterTabs(getTranslation("search.kinds"), chosen -> go(request.text(), kinds.get(chosen)));
        tabs.setId("search-kinds");
        for (var kind : kinds) {
            tabs.add(getTranslation(kind == null ? "search.kind.all" : "search.kinds." + kind), count(found, kind));
        }
        tabs.select(Math.max(0, kinds.indexOf(request.kind())));
        return tabs;
    }

    private static int count(SearchAnswer.Found found, @Nullable HitKind kind) {
        return kind == null ? found.total() : found.counts().getOrDefault(kind, 0);
    }

    private Optional<Component> more(SearchAnswer.Found found) {
        if (count(found, request.kind()) <= found.hits().size() || request.most() == SearchRequest.MOST) {
            return Optional.empty();
        }
        return Optional.of(Buttons.plain(getTranslation("search.more"), "search-more", () -> {
            request = new SearchRequest(request.text(), request.kind(), request.module(), SearchRequest.MOST);
            show();
        }));
    }

    private static Optional<HitKind> kind(String text) {
        return Stream.of(HitKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
