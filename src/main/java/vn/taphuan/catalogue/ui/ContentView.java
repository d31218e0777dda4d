package vn.taphuan.catalogue.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.ContentVersions;
import vn.taphuan.catalogue.LessonSummary;
import vn.taphuan.catalogue.ModuleContent;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.exchange.PackageDownloads;
import vn.taphuan.catalogue.library.DocumentNavigation;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** The course as authors and reviewers see it: every module with its versions and lessons. */
@Route(value = "content", layout = MainLayout.class)
@Menu(title = "catalogue.menu.content", icon = "edit", order = 150)
@RolesAllowed(Permissions.CONTENT_READ)
class ContentView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Programmes programmes;
    private final transient ContentVersions versions;
    private final transient CurrentAccount current;

    ContentView(Programmes programmes, ContentVersions versions, CurrentAccount current) {
        this.programmes = programmes;
        this.versions = versions;
        this.current = current;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalogue.content.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var head = new PageHead(getPageTitle(), getTranslation("catalogue.content.help"));
        head.offer(link(RegulationWords.ALL, "catalogue.content.regulations", "regulations"));
        if (current.may(Permissions.CONTENT_EDIT)) {
            head.offer(link("content/import", "catalogue.import.open", "import"));
        }
        head.offer(link(DocumentNavigation.all(), "documents.menu", "to-documents"));
        add(head);
        var all = programmes.all();
        if (all.isEmpty()) {
            add(new EmptyState(
                    "book",
                    getTranslation("catalogue.content.empty.title"),
                    getTranslation("catalogue.content.empty.text")));
        }
        all.forEach(this::show);
    }

    private Anchor link(String address, String key, String id) {
        var link = Links.plain(address, getTranslation(key));
        link.setId(id);
        return link;
    }

    private void show(ProgrammeSummary programme) {
        var title = new H2(programme.title());
        add(title);
        var words = new Anchor(
                CatalogueNavigation.glossary(programme.code(), null), getTranslation("catalogue.glossary.title"));
        words.setId("glossary-" + programme.code().value());
        words.addClassName("s");
        var links = new Div(words);
        links.addClassNames("row", "wrap");
        if (current.may(Permissions.CONTENT_EDIT) || current.may(Permissions.CONTENT_REVIEW)) {
            links.add(Links.light(
                    "/" + PackageDownloads.address(programme.code()),
                    getTranslation("catalogue.export"),
                    "export-" + programme.code().value()));
        }
        add(links);
        versions.all(programme.code()).stream()
                .collect(groupingBy(version -> version.summary().code(), LinkedHashMap::new, toList()))
                .values()
                .forEach(module -> add(module(module)));
    }

    /** @param newestFirst the versions of one module, at least one */
    private Component module(List<ModuleContent> newestFirst) {
        var current = newestFirst.getFirst();
        var number = new Span(String.valueOf(current.summary().number()));
        number.addClassName("spine");
        number.getElement().setAttribute("aria-hidden", "true");
        var words = new Div(new H3(current.summary().title()), facts(current.summary(), true));
        words.addClassNames("grow", "stack", "stack-2");
        var head = new Div(number, words);
        head.addClassNames("row", "top");
        var card = new Section(head, lessons(current));
        if (current.hasDigest()) {
            card.add(digest(current.summary()));
        }
        card.setId("content-" + current.summary().code().value());
        card.addClassNames("card", "stack", "stack-3");
        if (newestFirst.size() > 1) {
            card.add(comparison(newestFirst.get(1).summary(), current.summary()));
            card.add(older(newestFirst.subList(1, newestFirst.size()), current.summary()));
        }
        return card;
    }

    private Component digest(ModuleSummary version) {
        var link = new Anchor(
                CatalogueNavigation.previewDigest(version.version()), getTranslation("catalogue.content.digest"));
        link.setId("preview-digest-" + version.code().value());
        link.addClassName("s");
        return link;
    }

    private Component comparison(ModuleSummary before, ModuleSummary after) {
        var link = new Anchor(
                AuthoringNavigation.comparison(before.version(), after.version()),
                getTranslation("catalogue.content.compare", before.versionNumber()));
        link.setId("compare-" + before.versionNumber() + "-" + after.code().value());
        link.addClassName("s");
        return link;
    }

    private Component facts(ModuleSummary version, boolean current) {
        var state = current
                ? new StateBadge(Tone.DONE, "check", getTranslation("catalogue.content.version.current"))
                : new StateBadge(Tone.NEUTRAL, "clock", getTranslation("catalogue.content.version.older"));
        var name = new Span(getTranslation("catalogue.content.version", version.versionNumber()));
        var counts = new Span(counts(version));
        counts.addClassName("soft");
        var row = new Div(name, state, counts);
        row.addClassNames("row", "wrap", "s");
        return row;
    }

    private String counts(ModuleSummary version) {
        var published = Formats.date(LocalDate.ofInstant(version.publishedAt(), PlatformTime.ZONE));
        return version.lessons() == 0
                ? getTranslation("catalogue.content.counts.none", published)
                : getTranslation("catalogue.content.counts", version.lessons(), version.minutes(), published);
    }

    private Component older(List<ModuleContent> versionsBefore, ModuleSummary current) {
        var details = new NativeDetails(getTranslation("catalogue.content.older", versionsBefore.size()));
        details.addClassName("src");
        var all = new Div();
        versionsBefore.forEach(version -> {
            var one = new Div(facts(version.summary(), false), lessons(version));
            if (version.summary().versionNumber() + 1 < current.versionNumber()) {
                one.addComponentAtIndex(1, comparison(version.summary(), current));
            }
            one.addClassNames("stack", "stack-2");
            all.add(one);
        });
        details.setContent(all);
        return details;
    }

    private Component lessons(ModuleContent version) {
        if (version.lessons().isEmpty()) {
            var none = new Paragraph(getTranslation("catalogue.content.no-lessons"));
            none.addClassNames("s", "soft");
            return none;
        }
        var list = new OrderedList();
        list.addClassNames("list", "s");
        version.lessons().forEach(lesson -> list.add(lesson(version, lesson)));
        return list;
    }

    private ListItem lesson(ModuleContent version, LessonSummary lesson) {
        var link = new Anchor(
                CatalogueNavigation.preview(version.summary().version(), lesson.id()),
                lesson.position() + ". " + lesson.title());
        link.setId("preview-" + version.summary().versionNumber() + "-"
                + lesson.id().value());
        link.addClassName("grow");
        var minutes = new Span(getTranslation("catalogue.minutes", lesson.minutes()));
        minutes.addClassNames("soft", "nowrap");
        return new ListItem(link, minutes);
    }
}
