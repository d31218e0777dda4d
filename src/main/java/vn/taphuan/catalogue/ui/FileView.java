package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.CourseOutline;
import vn.taphuan.catalogue.authoring.DraftChecks;
import vn.taphuan.catalogue.authoring.DraftContent;
import vn.taphuan.catalogue.authoring.DraftFile;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.DraftState;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.forms.FormPapers;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.web.LightAssets;

/** A text of a draft as it is written, with what is wrong with it while one types, a preview, and every save of it. */
@Route(value = "content/drafts/:draft/file/:path*", layout = MainLayout.class)
@RolesAllowed({Permissions.CONTENT_EDIT, Permissions.CONTENT_REVIEW})
class FileView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    /** Parts that a module may begin to have here. */
    private static final Set<String> NEW = Set.of("summary.md", "glossary.yaml", "questions.yaml");

    private final transient Drafts drafts;
    private final transient DraftChecks checks;
    private final transient FormPapers papers;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final transient LightAssets assets;
    private String title = "";
    private @Nullable DraftSaving saving;

    FileView(
            Drafts drafts,
            DraftChecks checks,
            FormPapers papers,
            CurrentAccount current,
            Clock clock,
            LightAssets assets) {
        this.drafts = drafts;
        this.checks = checks;
        this.papers = papers;
        this.current = current;
        this.clock = clock;
        this.assets = assets;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("catalogue.draft.not-found") : title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        saving = null;
        var path = String.join("/", event.getRouteParameters().getWildcard("path"));
        var content = event.getRouteParameters()
                .get("draft")
                .flatMap(DraftId::parse)
                .flatMap(drafts::find)
                .orElse(null);
        var file = content == null ? null : file(content, path).orElse(null);
        if (content == null || file == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(content, file);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (saving != null) {
            saving.leaving(event);
        }
    }

    /** What is there, or an empty one of those that a module may have. */
    private Optional<DraftFile> file(DraftContent content, String path) {
        return drafts.file(content.summary().id(), path)
                .map(known -> known.text() == null ? new DraftFile(path, "", known.revision(), known.saved()) : known)
                .or(() -> CourseOutline.of(content.folder()).modules().stream()
                        .filter(module -> path.startsWith(module.path(""))
                                && NEW.contains(path.substring(module.path("").length())))
                        .findFirst()
                        .map(module -> new DraftFile(path, "", 0, null)));
    }

    private void show(DraftContent content, DraftFile file) {
        var draft = content.summary();
        title = DraftWords.file(this, CourseOutline.of(content.folder()), file.path());
        boolean mayEdit = draft.state() == DraftState.OPEN && current.may(Permissions.CONTENT_EDIT);
        var code = new CodeArea(
                assets.base(),
                title,
                Objects.requireNonNullElse(file.text(), ""),
                file.path().endsWith(".md"),
                mayEdit);
        var problems = new FileProblems(this, checks, draft.id(), file.path(), code);
        var head = new PageHead(title, file.path());
        var top = new Div(back(content));
        top.addClassNames("row", "wrap", "draft-top");
        head.state(top);
        var compare = Links.plain(
                AuthoringNavigation.changes(draft.id(), file.path()), getTranslation("catalogue.file.compare"));
        compare.setId("compare");
        head.offer(compare);
        add(head);
        var side = new Div();
        side.addClassNames("stack", "file-side");
        side.add(problems);
        var preview = new FilePreview(this, drafts, papers, clock, draft.id(), file.path());
        if (preview.shows()) {
            side.add(preview);
        }
        if (mayEdit) {
            var saves = saving(draft.id(), file, code);
            saving = saves;
            var history = new FileHistory(this, drafts, draft.id(), file.path(), code, saves);
            saves.onSaved(() -> {
                history.load();
                preview.saved();
            });
            top.add(saves);
            head.offer(saves.button());
            side.add(history);
            add(saves.panel());
        } else {
            var note = Note.info(
                    getTranslation("catalogue.file.closed"),
                    getTranslation(
                            current.may(Permissions.CONTENT_EDIT)
                                    ? "catalogue.file.closed.state"
                                    : "catalogue.file.closed.reader"));
            note.setId("closed");
            add(note);
            side.add(new FileHistory(this, drafts, draft.id(), file.path(), code, null));
        }
        code.onChange(() -> {
            problems.look();
            preview.look(code.getValue());
        });
        problems.look();
        preview.look(code.getValue());
        var main = new Div(code, help(mayEdit));
        main.addClassNames("stack", "stack-2");
        var columns = new Div(main, side);
        columns.addClassName("file-columns");
        add(columns);
    }

    private DraftSaving saving(DraftId draft, DraftFile file, CodeArea code) {
        var saves = new DraftSaving(
                assets.base(),
                clock,
                file,
                (standing, text) -> drafts.save(draft, file.path(), standing.revision(), text),
                code::getValue,
                code::setValue);
        saves.watch(code);
        return saves;
    }

    private Component back(DraftContent content) {
        var back = new Anchor(
                AuthoringNavigation.draft(content.summary().id()),
                Icons.of("left"),
                new Span(content.summary().title()));
        back.setId("draft-back");
        back.addClassNames("s", "draft-back");
        return back;
    }

    private Component help(boolean mayEdit) {
        var help = new Paragraph(getTranslation(mayEdit ? "catalogue.file.help" : "catalogue.file.help.closed"));
        help.addClassNames("xs", "hint");
        return help;
    }
}
