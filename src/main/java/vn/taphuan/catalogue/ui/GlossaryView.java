package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.GlossaryEntry;
import vn.taphuan.catalogue.LessonSummary;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.Reading;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;

/** The words of a programme: what each means, and which lessons use it. Found with or without diacritics. */
@Route(value = "glossary/:programme/:term?", layout = MainLayout.class)
@RolesAllowed(Permissions.LEARN)
class GlossaryView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String INTO_VIEW =
            "requestAnimationFrame(() => { this.scrollIntoView({block: 'center'}); this.focus({preventScroll: true}); })";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final transient Programmes programmes;
    private final transient Reading reading;
    private final Div list = new Div();
    private final Paragraph count = new Paragraph();
    private transient List<GlossaryEntry> entries = List.of();
    private @Nullable ProgrammeSummary programme;

    GlossaryView(Programmes programmes, Reading reading) {
        this.programmes = programmes;
        this.reading = reading;
        addClassNames("page", "glossary");
        list.setId("terms");
        list.addClassNames("stack", "stack-3");
        count.setId("terms-count");
        count.addClassNames("s", "soft");
        count.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        programme = event.getRouteParameters()
                .get("programme")
                .flatMap(ProgrammeCode::parse)
                .flatMap(programmes::find)
                .orElse(null);
        if (programme == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(programme, event.getRouteParameters());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalogue.glossary.title");
    }

    private void show(ProgrammeSummary shown, RouteParameters parameters) {
        var alphabet = Collator.getInstance(VIETNAMESE);
        entries = reading.glossary(shown.code()).stream()
                .sorted((one, other) ->
                        alphabet.compare(one.term().term(), other.term().term()))
                .toList();
        var back = new Anchor(
                CatalogueNavigation.programme(shown.code(), null), Icons.of("left"), new Span(shown.title()));
        back.setId("glossary-back");
        back.addClassNames("btn", "btn-quiet", "glossary-back");
        add(back, new PageHead(getPageTitle(), getTranslation("catalogue.glossary.help")));
        if (entries.isEmpty()) {
            add(new EmptyState(
                    "book",
                    getTranslation("catalogue.glossary.empty.title"),
                    getTranslation("catalogue.glossary.empty.text")));
            return;
        }
        var search = new TextField();
        search.setId("search");
        search.setLabel(getTranslation("catalogue.glossary.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> list(change.getValue(), ""));
        add(search, count, list);
        list("", parameters.get("term").orElse(""));
    }

    /** @param named the term that is brought into view */
    private void list(String searched, String named) {
        var key = VietnameseNames.searchKey(searched);
        var found = entries.stream().filter(entry -> matches(entry, key)).toList();
        count.setText(
                found.isEmpty()
                        ? getTranslation("catalogue.glossary.none", searched)
                        : getTranslation("catalogue.glossary.count", found.size()));
        list.removeAll();
        found.forEach(entry -> list.add(card(entry, entry.term().id().equals(named))));
    }

    /** Terms and their other names only: words of the definitions would bring up half of the list. */
    private static boolean matches(GlossaryEntry entry, String key) {
        return Stream.concat(Stream.of(entry.term().term()), entry.also().stream())
                .anyMatch(name -> VietnameseNames.searchKey(name).contains(key));
    }

    private Component card(GlossaryEntry entry, boolean named) {
        var card = new Section(
                new H2(entry.term().term()), new Paragraph(entry.term().definition()));
        card.setId("term-" + entry.term().id());
        card.addClassNames("card", "stack", "stack-2", "term-entry");
        if (!entry.also().isEmpty()) {
            card.add(small(getTranslation("catalogue.glossary.also", String.join(", ", entry.also()))));
        }
        card.add(small(getTranslation("catalogue.glossary.facts", String.join(", ", entry.facts()))));
        if (!entry.lessons().isEmpty()) {
            card.add(lessons(entry.lessons()));
        }
        if (named) {
            card.addClassName("named");
            card.getElement().setAttribute("tabindex", "-1").executeJs(INTO_VIEW);
        }
        return card;
    }

    private static Component small(String text) {
        var line = new Paragraph(text);
        line.addClassNames("s", "soft");
        return line;
    }

    private Component lessons(List<LessonSummary> lessons) {
        var links = new Div(new Span(getTranslation("catalogue.glossary.lessons")));
        links.addClassNames("s", "term-lessons");
        lessons.forEach(lesson -> links.add(new Anchor(CatalogueNavigation.lesson(lesson.id()), lesson.title())));
        return links;
    }
}
