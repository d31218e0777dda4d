package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.DraftContent;
import vn.taphuan.catalogue.authoring.DraftFile;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.DraftState;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.authoring.LessonText;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.web.LightAssets;

/** A lesson of a draft in the editor; read-only for reviewers, and while the draft takes no changes. */
@Route(value = "content/drafts/:draft/lesson/:path*", layout = MainLayout.class)
@RolesAllowed({Permissions.CONTENT_EDIT, Permissions.CONTENT_REVIEW})
class LessonEditorView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final Pattern LESSON = Pattern.compile("([a-z0-9-]+)/lessons/[0-9]{2}-([a-z0-9-]+)\\.md");

    private final transient Drafts drafts;
    private final transient FactSheet facts;
    private final transient CurrentAccount current;
    private final transient LightAssets assets;
    private final transient Clock clock;
    private @Nullable DraftSaving saving;

    LessonEditorView(Drafts drafts, FactSheet facts, CurrentAccount current, LightAssets assets, Clock clock) {
        this.drafts = drafts;
        this.facts = facts;
        this.current = current;
        this.assets = assets;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalogue.editor");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        saving = null;
        if (!open(event.getRouteParameters())) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (saving != null) {
            saving.leaving(event);
        }
    }

    private boolean open(RouteParameters parameters) {
        var path = parameters.get("path").orElse("");
        var content = parameters.get("draft").flatMap(DraftId::parse).flatMap(drafts::find);
        if (content.isEmpty() || !LESSON.matcher(path).matches()) {
            return false;
        }
        var draft = content.get();
        boolean mayEdit = current.may(Permissions.CONTENT_EDIT);
        boolean readOnly = !mayEdit || draft.summary().state() != DraftState.OPEN;
        var file = drafts.file(draft.summary().id(), path);
        if (file.filter(known -> known.text() != null).isEmpty() && readOnly) {
            return false;
        }
        show(draft, file.orElseGet(() -> new DraftFile(path, null, 0, null)), readOnly, mayEdit);
        return true;
    }

    private void show(DraftContent draft, DraftFile file, boolean readOnly, boolean mayEdit) {
        var id = draft.summary().id();
        var module = CourseFolder.moduleOf(file.path()).orElseThrow();
        var text = file.text() == null ? fresh(file.path()) : file.text();
        var editor = new LessonEditor(
                assets.base(),
                facts,
                draft.folder(),
                module,
                readOnly,
                now -> drafts.preview(id, file.path(), now).orElseThrow());
        editor.show(text);
        var name = LessonText.of(text)
                .map(lesson -> lesson.front().title())
                .filter(title -> !title.isEmpty())
                .orElse(getTranslation("catalogue.editor.new"));
        var head = new PageHead(name, "");
        var state = new Div(back(draft), DraftWords.state(this, draft.summary()));
        state.addClassNames("row", "wrap", "editor-state");
        head.state(state);
        add(head);
        if (readOnly) {
            add(Note.info(
                    getTranslation("catalogue.editor.read-only"),
                    getTranslation(mayEdit ? "catalogue.editor.read-only.state" : "catalogue.editor.read-only.role")));
        } else {
            var watched = new DraftSaving(
                    assets.base(),
                    clock,
                    file,
                    (standing, now) -> drafts.save(id, file.path(), standing.revision(), now),
                    editor::text,
                    editor::show);
            watched.watch(editor);
            editor.onChange(watched::changed);
            state.add(watched);
            head.offer(watched.button());
            add(watched.panel());
            saving = watched;
        }
        add(editor);
    }

    private Anchor back(DraftContent draft) {
        var back = new Anchor(
                AuthoringNavigation.draft(draft.summary().id()),
                Icons.of("left"),
                new Span(draft.summary().title()));
        back.setId("to-draft");
        back.addClassNames("s", "editor-back");
        return back;
    }

    private static String fresh(String path) {
        var named = LESSON.matcher(path);
        return Optional.of(named)
                .filter(matcher -> matcher.matches())
                .map(matcher -> LessonText.empty(matcher.group(1) + "-" + matcher.group(2)))
                .orElse("");
    }
}
