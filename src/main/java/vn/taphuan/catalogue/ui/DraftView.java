package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.CourseOutline;
import vn.taphuan.catalogue.authoring.DraftAttachments;
import vn.taphuan.catalogue.authoring.DraftContent;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.DraftReviews;
import vn.taphuan.catalogue.authoring.DraftState;
import vn.taphuan.catalogue.authoring.DraftStructure;
import vn.taphuan.catalogue.authoring.DraftSummary;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.exchange.PackageDownloads;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;

/** One draft: how far it is and what is to be done, what is wrong with it, what it changes, and the programme as it would be. */
@Route(value = "content/drafts/:draft", layout = MainLayout.class)
@RolesAllowed({Permissions.CONTENT_EDIT, Permissions.CONTENT_REVIEW})
class DraftView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Drafts drafts;
    private final transient DraftReviews reviews;
    private final transient DraftStructure structure;
    private final transient DraftCheckRuns checks;
    private final transient DraftAttachments attachments;
    private final transient DraftEditors editors;
    private final transient Programmes programmes;
    private final transient CurrentAccount current;
    private @Nullable DraftId id;
    private String title = "";
    private transient OutlineTree.@Nullable Opened opened;

    DraftView(
            Drafts drafts,
            DraftReviews reviews,
            DraftStructure structure,
            DraftCheckRuns checks,
            DraftAttachments attachments,
            DraftEditors editors,
            Programmes programmes,
            CurrentAccount current) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.structure = structure;
        this.checks = checks;
        this.attachments = attachments;
        this.editors = editors;
        this.programmes = programmes;
        this.current = current;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("catalogue.draft.not-found") : title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        id = event.getRouteParameters().get("draft").flatMap(DraftId::parse).orElse(null);
        opened = new OutlineTree.Opened();
        var content = id == null ? null : drafts.find(id).orElse(null);
        if (content == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(content, null);
        }
    }

    /** Loads the draft again; @param said what has just happened, above everything else */
    private void refresh(@Nullable Component said) {
        removeAll();
        if (id != null) {
            drafts.find(id).ifPresent(content -> show(content, said));
        }
    }

    private void show(DraftContent content, @Nullable Component said) {
        var draft = content.summary();
        title = draft.title();
        var outline = CourseOutline.of(content.folder());
        boolean mayEdit = current.may(Permissions.CONTENT_EDIT) && draft.state() == DraftState.OPEN;
        var steps = new DraftSteps(draft, reviews, current, this::refresh);
        add(head(draft, steps));
        add(steps.way());
        if (said != null) {
            add(said);
        }
        remark(draft);
        var left = new Div();
        left.addClassNames("stack", "draft-main");
        var right = new Div();
        right.addClassNames("stack", "draft-side");
        if (!draft.state().ended()) {
            right.add(new DraftCheckCard(
                    this,
                    draft.id(),
                    outline,
                    checks,
                    editors,
                    !content.changes().isEmpty()));
        }
        right.add(new DraftChangesCard(
                this,
                content,
                outline,
                CourseOutline.of(content.published()),
                drafts,
                editors,
                mayEdit,
                this::refresh));
        if (opened != null && !draft.state().ended()) {
            left.add(new OutlineTree(
                    this, content, outline, structure, drafts, attachments, editors, mayEdit, opened, this::refresh));
        }
        var columns = new Div(right, left);
        columns.addClassName("draft-columns");
        columns.setClassName("draft-ended", draft.state().ended());
        add(columns);
        if (!steps.foot().getChildren().toList().isEmpty()) {
            add(steps.foot());
        }
    }

    private PageHead head(DraftSummary draft, DraftSteps steps) {
        var programme = programmes
                .find(draft.programme())
                .map(known -> known.title())
                .orElse(draft.programme().value());
        var head = new PageHead(
                draft.title(),
                programme,
                Links.light("/" + PackageDownloads.address(draft.id()), getTranslation("catalogue.export"), "export"));
        Stream.of(steps.actions()).forEach(head::offer);
        var back = new Anchor(
                AuthoringNavigation.drafts(), Icons.of("left"), new Span(getTranslation("catalogue.drafts.title")));
        back.setId("drafts-back");
        back.addClassNames("s", "draft-back");
        var row = new Div(back, DraftWords.state(this, draft));
        row.addClassNames("row", "wrap", "draft-top");
        head.state(row);
        return head;
    }

    private void remark(DraftSummary draft) {
        var remark = draft.remark();
        if (remark == null) {
            return;
        }
        var note = draft.state() == DraftState.DISCARDED
                ? Note.info(getTranslation("catalogue.draft.discarded.reason"), remark)
                : Note.attention(getTranslation("catalogue.draft.remark"), remark);
        note.setId("remark");
        add(note);
    }
}
