package vn.taphuan.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.officialpapers.record.PaperEdition;
import vn.taphuan.officialpapers.record.PaperRecord;
import vn.taphuan.officialpapers.record.ProduceResult;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.ChangedMeanwhile;
import vn.taphuan.platform.ui.Crumbs;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.FileLink;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.PdfFile;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.reports.classpapers.ClassPaper;
import vn.taphuan.reports.classpapers.ClassPaperDraft;
import vn.taphuan.reports.classpapers.ClassPapers;

/** One paper of a class: what data fill and the officer completes, its preview, and every edition that was produced. */
@Route(value = PaperPages.ONE, layout = MainLayout.class)
@RolesAllowed(Permissions.PAPER_READ)
class ClassPaperView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient ClassPapers papers;
    private final Div message = new Div();
    private final Div editions = new Div();
    private transient @Nullable ClassId of;
    private ClassPaper paper = ClassPaper.PLAN;
    private @Nullable ClassPaperForm form;
    private final Div badge = new Div();
    private int version;
    private String title = "";

    ClassPaperView(ClassPapers papers) {
        this.papers = papers;
        addClassName("page");
        message.setId("message");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        paper = event.getRouteParameters()
                .get(PaperPages.PAPER)
                .flatMap(ClassPaper::ofSlot)
                .orElseThrow(NotFoundException::new);
        var id = event.getRouteParameters()
                .get(PaperPages.CLASS)
                .flatMap(ClassId::parse)
                .orElseThrow(NotFoundException::new);
        of = id;
        show(papers.draft(id, paper).orElseThrow(NotFoundException::new));
    }

    /** Whoever has typed something is asked before it would be gone. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form == null || !form.isTouched()) {
            return;
        }
        var going = event.postpone();
        var dialog = new ConfirmDialog();
        dialog.setId("leave");
        dialog.setHeader(getTranslation("reports.papers.leave.title"));
        dialog.setText(getTranslation("reports.papers.leave.text"));
        dialog.setConfirmText(getTranslation("reports.papers.keep"));
        dialog.setRejectable(true);
        dialog.setRejectText(getTranslation("reports.papers.leave.drop"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("reports.papers.leave.stay"));
        dialog.addConfirmListener(confirmed -> {
            if (keep()) {
                going.proceed();
            }
        });
        dialog.addRejectListener(rejected -> going.proceed());
        dialog.open();
    }

    private void show(ClassPaperDraft draft) {
        removeAll();
        message.removeAll();
        title = PaperWords.name(this, draft.paper());
        version = draft.version();
        add(crumbs(draft));
        var label = draft.trainingClass();
        var head = new PageHead(
                title,
                getTranslation("reports.papers.class", label.number(), String.valueOf(label.year()), label.name()));
        badge.removeAll();
        badge.add(PaperWords.badge(this, draft.kept()));
        head.state(badge);
        add(head);
        draft.hints()
                .forEach(hint -> add(Note.attention(
                        getTranslation("reports.papers.hint." + hint),
                        getTranslation("reports.papers.hint." + hint + ".text"))));
        if (draft.mayProduce()) {
            form = new ClassPaperForm(paper, draft.content(), content -> papers.rules(id(), content));
            add(form, message, actions());
        } else {
            form = null;
        }
        add(editions);
        showEditions(draft.kept(), draft.mayProduce());
    }

    private void showEditions(@Nullable PaperRecord kept, boolean mayProduce) {
        editions.removeAll();
        if (kept != null && !kept.editions().isEmpty()) {
            editions.add(new PaperEditions(
                    getTranslation("reports.papers.editions"),
                    title,
                    kept,
                    mayProduce,
                    edition -> attach(kept, edition)));
        } else if (!mayProduce) {
            editions.add(new EmptyState(
                    "file", getTranslation("reports.papers.empty.title"), getTranslation("reports.papers.empty.text")));
        }
    }

    private Component crumbs(ClassPaperDraft draft) {
        var label = draft.trainingClass();
        return new Crumbs(
                title,
                new Anchor(
                        PaperPages.trainingClass(label.id()),
                        getTranslation("reports.papers.crumb", label.number(), String.valueOf(label.year()))),
                new Anchor(PaperPages.all(label.id()), getTranslation("reports.papers.tab")));
    }

    private Component actions() {
        var row = new Div(
                Buttons.mainCreating(getTranslation("reports.papers.produce"), "produce", this::produce),
                Buttons.plain(getTranslation("reports.papers.preview"), "preview", this::preview),
                Buttons.plain(getTranslation("reports.papers.keep"), "keep", this::keep),
                Buttons.plain(getTranslation("reports.papers.renew"), "renew", this::renew));
        row.addClassNames("row", "wrap", "reports-actions");
        return row;
    }

    private void produce() {
        form().clearProblems();
        done(papers.produce(id(), paper, form().content(), version), "reports.papers.produced");
    }

    private boolean keep() {
        form().clearProblems();
        return done(papers.keep(id(), paper, form().content(), version), "reports.papers.kept");
    }

    private boolean done(ProduceResult result, String said) {
        message.removeAll();
        return switch (result) {
            case ProduceResult.Done(var now) -> {
                version = now.version();
                form().show(now.content());
                badge.removeAll();
                badge.add(PaperWords.badge(this, now));
                showEditions(now, true);
                Toasts.show(getTranslation(said, now.editions().size()));
                if (!now.isDraft()) {
                    message.add(produced(now));
                }
                yield true;
            }
            case ProduceResult.Wrong(var problems) -> {
                form().refuse(problems);
                message.add(Note.error(
                        getTranslation("reports.papers.wrong"),
                        String.join(
                                " ",
                                problems.stream()
                                        .map(problem -> getTranslation("reports.papers.problem." + problem))
                                        .toList())));
                yield false;
            }
            case ProduceResult.Changed(var now, var by, var at) -> {
                version = now.version();
                showEditions(now, true);
                message.add(ChangedMeanwhile.note(
                        this,
                        by,
                        at,
                        PaperDifference.words(this, now.content(), form().content()),
                        "reports.papers.changed.then"));
                message.scrollIntoView();
                yield false;
            }
        };
    }

    private Component produced(PaperRecord now) {
        var note = Note.done(
                getTranslation("reports.papers.produced", now.editions().size()),
                getTranslation("reports.papers.produced.text"));
        var files = PaperWords.files(this, now.id(), now.newest().orElseThrow(), title);
        // the list below has the same links
        files.getChildren().forEach(link -> link.getElement().removeAttribute("id"));
        var box = new Div(note, files);
        box.addClassNames("stack", "stack-2");
        return box;
    }

    /** A preview is made first and opened then: what was typed last is in it. */
    private void preview() {
        var content = form().content();
        var pdf = papers.preview(id(), paper, content);
        var dialog = new Dialog();
        dialog.setId("preview-dialog");
        dialog.setHeaderTitle(getTranslation("reports.papers.preview"));
        var link = Links.pdf(
                getTranslation("reports.papers.preview.open") + " · " + FileLink.size(pdf.length),
                "file",
                () -> new PdfFile(paper.slot() + "-xem-truoc.pdf", pdf));
        link.setId("preview-open");
        var words = new Div(
                new Paragraph(getTranslation("reports.papers.preview.text")),
                new Paragraph(PaperWords.rules(this, papers.rules(id(), content))),
                link);
        words.addClassNames("stack", "stack-3", "dialog-wide");
        dialog.add(words);
        dialog.getFooter().add(Buttons.plain(getTranslation("platform.back"), "preview-back", dialog::close));
        dialog.open();
    }

    /** Fills the texts anew from the class's data after asking, since typed ones go. */
    private void renew() {
        new ConfirmDialog(
                        getTranslation("reports.papers.renew"),
                        getTranslation("reports.papers.renew.text"),
                        getTranslation("reports.papers.renew"),
                        confirmed -> {
                            var typed = form().content();
                            var fresh = papers.proposal(id(), paper);
                            form().replaceTexts(typed, fresh);
                        },
                        getTranslation("platform.back"),
                        cancelled -> {})
                .open();
    }

    private void attach(PaperRecord kept, PaperEdition edition) {
        new SignedCopyDialog(edition, copy -> papers.attach(id(), kept.id(), edition.number(), copy), () -> {
                    Toasts.show(getTranslation("reports.papers.attached"));
                    papers.draft(id(), paper).ifPresent(now -> showEditions(now.kept(), now.mayProduce()));
                })
                .open();
    }

    private ClassId id() {
        return Objects.requireNonNull(of);
    }

    private ClassPaperForm form() {
        return Objects.requireNonNull(form);
    }
}
