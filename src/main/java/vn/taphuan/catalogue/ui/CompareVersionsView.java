package vn.taphuan.catalogue.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ContentVersions;
import vn.taphuan.catalogue.ModuleContent;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.CourseOutline;
import vn.taphuan.catalogue.authoring.VersionTexts;
import vn.taphuan.catalogue.authoring.VersionTexts.VersionFiles;
import vn.taphuan.catalogue.comparison.Comparison;
import vn.taphuan.catalogue.comparison.FilePair;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** Two versions of one module, file by file. */
@Route(value = "content/compare/:before/:after", layout = MainLayout.class)
@RolesAllowed(Permissions.CONTENT_READ)
class CompareVersionsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient VersionTexts texts;
    private final transient ContentVersions versions;
    private String title = "";
    private boolean opened;

    CompareVersionsView(VersionTexts texts, ContentVersions versions) {
        this.texts = texts;
        this.versions = versions;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("catalogue.compare.not-found") : title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        opened = false;
        var before = version(event, "before");
        var after = version(event, "after");
        if (before.isEmpty()
                || after.isEmpty()
                || !before.get().module().code().equals(after.get().module().code())) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(before.get(), after.get());
    }

    private Optional<VersionFiles> version(BeforeEnterEvent event, String name) {
        return event.getRouteParameters()
                .get(name)
                .flatMap(ContentVersionId::parse)
                .flatMap(texts::find);
    }

    private void show(VersionFiles before, VersionFiles after) {
        var module = after.module();
        title = getTranslation("catalogue.compare.title", module.number(), module.shortTitle());
        var head = new PageHead(title, getTranslation("catalogue.compare.help"));
        var back = new Anchor("content", Icons.of("left"), new Span(getTranslation("catalogue.content.title")));
        back.addClassNames("s", "draft-back");
        head.state(back);
        add(head, choice(before.module(), after.module()));
        if (before.files().paths().isEmpty() || after.files().paths().isEmpty()) {
            add(new EmptyState(
                    "file",
                    getTranslation("catalogue.compare.no-files"),
                    getTranslation("catalogue.compare.no-files.text")));
            return;
        }
        var pairs = FilePair.differences(files(before.files()), files(after.files()));
        if (pairs.isEmpty()) {
            add(new EmptyState(
                    "check", getTranslation("catalogue.compare.same"), getTranslation("catalogue.compare.same.text")));
            return;
        }
        var outline = outline(after, before);
        var list = new Div();
        list.setId("files");
        list.addClassNames("stack", "stack-3");
        pairs.forEach(pair -> list.add(file(pair, outline, name(before.module()), name(after.module()))));
        add(list);
    }

    /** Texts by path; of attachments only whether they are the same. */
    private static Map<String, String> files(CourseFolder folder) {
        return folder.paths().stream()
                .collect(toMap(
                        path -> path,
                        path -> folder.files().containsKey(path)
                                ? folder.files().get(path)
                                : String.valueOf(folder.sha256(path))));
    }

    /** For the names of lessons and forms, those that are gone among them. */
    private static CourseOutline outline(VersionFiles after, VersionFiles before) {
        var prefix = after.module().code().value() + "/";
        Map<String, String> all = new java.util.TreeMap<>();
        List.of(before, after)
                .forEach(version -> version.files().files().forEach((path, text) -> all.put(prefix + path, text)));
        return CourseOutline.of(new CourseFolder(after.module().programme().value(), all));
    }

    private Component file(FilePair pair, CourseOutline outline, String left, String right) {
        var path = outline.modules().getFirst().path(pair.path());
        var name = new Span(DraftWords.part(this, outline.modules().getFirst(), path));
        name.addClassName("grow");
        var summary = new Div(name, kind(pair));
        summary.addClassNames("row", "wrap", "compare-head");
        var details = new NativeDetails();
        details.setSummary(summary);
        details.addClassNames("card", "compare-file");
        var content = new Div();
        details.setContent(content);
        details.addToggleListener(toggled -> {
            if (toggled.isOpened() && content.getComponentCount() == 0) {
                content.add(content(pair, left, right));
            }
        });
        if (pair.kind() == FilePair.Kind.CHANGED && !opened) {
            content.add(content(pair, left, right));
            details.setOpen(true);
            opened = true;
        }
        return details;
    }

    private Component content(FilePair pair, String left, String right) {
        if (!CourseFolder.isText(pair.path())) {
            return new Span(getTranslation("catalogue.compare.attachment"));
        }
        var before = pair.before();
        var after = pair.after();
        return new ComparisonTable(
                Comparison.of(before == null ? "" : before, after == null ? "" : after), left, right);
    }

    private StateBadge kind(FilePair pair) {
        return switch (pair.kind()) {
            case ADDED -> new StateBadge(Tone.DONE, "plus", getTranslation("catalogue.draft.added"));
            case REMOVED -> new StateBadge(Tone.NEUTRAL, "minus", getTranslation("catalogue.draft.removed"));
            case CHANGED -> new StateBadge(Tone.IN_PROGRESS, "edit", getTranslation("catalogue.draft.changed"));
            case MOVED -> new StateBadge(Tone.NEUTRAL, "swap", getTranslation("catalogue.compare.moved"));
        };
    }

    private Component choice(ModuleSummary before, ModuleSummary after) {
        var all = versions.all(after.programme()).stream()
                .map(ModuleContent::summary)
                .filter(version -> version.code().equals(after.code()))
                .toList();
        var left = select("compare-before", "catalogue.compare.before", all, before);
        var right = select("compare-after", "catalogue.compare.after", all, after);
        left.addValueChangeListener(chosen -> go(left, right));
        right.addValueChangeListener(chosen -> go(left, right));
        var row = new Div(left, right);
        row.addClassNames("row", "wrap", "fields");
        return row;
    }

    private Select<ModuleSummary> select(String id, String key, List<ModuleSummary> all, ModuleSummary now) {
        var select = new Select<ModuleSummary>();
        select.setId(id);
        select.setLabel(getTranslation(key));
        select.setItems(all);
        select.setItemLabelGenerator(this::name);
        all.stream()
                .filter(version -> version.version().equals(now.version()))
                .findFirst()
                .ifPresent(select::setValue);
        return select;
    }

    private void go(Select<ModuleSummary> left, Select<ModuleSummary> right) {
        if (left.getValue() != null && right.getValue() != null) {
            getUI().ifPresent(ui -> ui.navigate(AuthoringNavigation.comparison(
                    left.getValue().version(), right.getValue().version())));
        }
    }

    private String name(ModuleSummary version) {
        return getTranslation(
                "catalogue.compare.version",
                version.versionNumber(),
                Formats.date(LocalDate.ofInstant(version.publishedAt(), PlatformTime.ZONE)));
    }
}
