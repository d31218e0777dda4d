package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.CourseOutline;
import vn.taphuan.catalogue.authoring.DraftContent;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.DraftState;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.authoring.FileChange;
import vn.taphuan.catalogue.authoring.SaveResult;
import vn.taphuan.catalogue.comparison.Comparison;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;

/** What a draft changes in one file: what is published beside what would be. */
@Route(value = "content/drafts/:draft/changes/:path*", layout = MainLayout.class)
@RolesAllowed({Permissions.CONTENT_EDIT, Permissions.CONTENT_REVIEW})
class FileChangesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Drafts drafts;
    private final transient DraftEditors editors;
    private final transient CurrentAccount current;
    private @Nullable DraftId draft;
    private String path = "";
    private String title = "";

    FileChangesView(Drafts drafts, DraftEditors editors, CurrentAccount current) {
        this.drafts = drafts;
        this.editors = editors;
        this.current = current;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("catalogue.draft.not-found") : title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draft = event.getRouteParameters().get("draft").flatMap(DraftId::parse).orElse(null);
        path = String.join("/", event.getRouteParameters().getWildcard("path"));
        if (!show(null)) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private boolean show(@Nullable Component said) {
        removeAll();
        var content = Optional.ofNullable(draft).flatMap(drafts::find).orElse(null);
        if (content == null || !(content.folder().files().containsKey(path) || published(content) != null)) {
            return false;
        }
        var gone = !content.folder().files().containsKey(path);
        title = DraftWords.file(this, CourseOutline.of(gone ? content.published() : content.folder()), path);
        var change = content.changes().stream()
                .filter(known -> known.path().equals(path))
                .findFirst();
        add(head(content, change, gone));
        if (said != null) {
            add(said);
        }
        boolean mayEdit = content.summary().state() == DraftState.OPEN && current.may(Permissions.CONTENT_EDIT);
        change.filter(FileChange::outdated).ifPresent(outdated -> add(outdated(outdated, mayEdit)));
        if (path.endsWith(".svg")) {
            add(pictures(content));
        }
        add(table(content));
        return true;
    }

    private @Nullable String published(DraftContent content) {
        return content.published().files().get(path);
    }

    private PageHead head(DraftContent content, Optional<FileChange> change, boolean gone) {
        var head = new PageHead(title, path);
        var back = new Anchor(
                AuthoringNavigation.draft(content.summary().id()),
                Icons.of("left"),
                new Span(content.summary().title()));
        back.setId("draft-back");
        back.addClassNames("s", "draft-back");
        var top = new Div(back);
        change.ifPresent(known -> {
            top.add(DraftWords.kind(this, known.kind()));
            if (known.outdated()) {
                top.add(DraftWords.outdated(this));
            }
        });
        top.addClassNames("row", "wrap", "draft-top");
        head.state(top);
        if (!gone && !content.summary().state().ended()) {
            var open =
                    Links.plain(editors.address(content.summary().id(), path), getTranslation("catalogue.diff.open"));
            open.setId("open-file");
            head.offer(open);
        }
        return head;
    }

    private Component outdated(FileChange change, boolean mayEdit) {
        var note = Note.attention(
                getTranslation("catalogue.diff.outdated"),
                getTranslation(mayEdit ? "catalogue.diff.outdated.text" : "catalogue.diff.outdated.read"));
        note.setId("outdated");
        if (mayEdit) {
            var keep = Buttons.plain(getTranslation("catalogue.diff.keep"), "keep-own", () -> keep(change));
            var take = Buttons.plain(getTranslation("catalogue.diff.take"), "take-published", () -> take(change));
            keep.setDisableOnClick(true);
            take.setDisableOnClick(true);
            var choices = new Div(keep, take);
            choices.addClassNames("row", "wrap", "note-actions");
            note.add(choices);
        }
        return note;
    }

    private void keep(FileChange change) {
        answer(drafts.compared(id(), path, change.revision()), "catalogue.diff.keep.done");
    }

    private void take(FileChange change) {
        answer(drafts.restore(id(), path, change.revision()), "catalogue.diff.take.done");
    }

    private void answer(SaveResult result, String done) {
        show(SaveWords.said(this, result, () -> Note.done(getTranslation(done), getTranslation(done + ".text"))));
    }

    private DraftId id() {
        return java.util.Objects.requireNonNull(draft);
    }

    private Component pictures(DraftContent content) {
        var both = new Div();
        both.addClassName("diff-pictures");
        picture(both, getTranslation("catalogue.diff.published"), published(content));
        picture(
                both,
                getTranslation("catalogue.diff.draft"),
                content.folder().files().get(path));
        return both;
    }

    private static void picture(Div both, String name, @Nullable String svg) {
        if (svg != null) {
            both.add(new Div(new H2(name), new FigurePicture(svg)));
        }
    }

    private Component table(DraftContent content) {
        var before = published(content);
        var after = content.folder().files().get(path);
        var card = new Section(new ComparisonTable(
                Comparison.of(before == null ? "" : before, after == null ? "" : after),
                getTranslation("catalogue.diff.published"),
                getTranslation("catalogue.diff.draft")));
        card.addClassName("card");
        card.setId("comparison");
        return card;
    }
}
